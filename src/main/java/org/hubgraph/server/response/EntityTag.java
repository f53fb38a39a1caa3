package org.hubgraph.server.response;

import java.util.regex.Pattern;

/**
 * A strong entity tag (RFC 9110, section 8.8.3).
 *
 * @param text with its quotation marks, as header fields have it
 */
public record EntityTag(String text) {
    private static final Pattern LISTED = Pattern.compile("(?:W/)?(\"[!#-~\\x80-\\xFF]*\")");

    /**
     * Whether who sends the header field {@code If-None-Match} has this one already: by the weak comparison, since a proxy
     * may have weakened it (sections 8.8.3.2 and 13.1.2).
     *
     * @param ifNoneMatch null without the field
     */
    public boolean isAmong(String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return false;
        }
        return ifNoneMatch.strip().equals("*")
                || LISTED.matcher(ifNoneMatch).results().anyMatch(tag -> tag.group(1)
                        .equals(text));
    }
}
