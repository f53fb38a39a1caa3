package org.hubgraph.server.response;

import java.util.regex.Pattern;

/**
 * A strong entity tag (RFC 9110, section 8.8.3).
 *
 * <p>Vert.x can compare tags, too, but only those of a response that is already prepared on the event loop, after the
 * query has run, and never for a request with {@code Cache-Control: no-cache}.
 *
 * @param text including its quotation marks, as in header fields
 */
public record EntityTag(String text) {
    private static final Pattern LISTED = Pattern.compile("(?:W/)?(\"[!#-~\\x80-\\xFF]*\")");

    /**
     * Whether {@code If-None-Match} matches whatever exists (RFC 9110, section 13.1.2).
     *
     * @param ifNoneMatch the value of the field; null if it is missing
     */
    public static boolean isAny(String ifNoneMatch) {
        return ifNoneMatch != null && ifNoneMatch.strip().equals("*");
    }

    /**
     * Whether {@code If-None-Match} matches this tag. Uses the weak comparison, because a proxy may have weakened the
     * tag (sections 8.8.3.2 and 13.1.2).
     *
     * @param ifNoneMatch the value of the field; null if it is missing
     */
    public boolean isAmong(String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        return isAny(ifNoneMatch)
                || LISTED.matcher(ifNoneMatch).results().anyMatch(tag -> tag.group(1)
                        .equals(text));
    }
}
