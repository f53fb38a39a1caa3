package org.hubgraph.server.page;

import java.util.Map;

/**
 * A page to send.
 *
 * @param headers additional header fields, by name
 */
public record HtmlPage(int status, String mediaType, String body, Map<String, String> headers) {
    private static final int OK = 200;
    private static final int MOVED = 301;

    public static HtmlPage of(String html) {
        return of(OK, html);
    }

    public static HtmlPage of(int status, String html) {
        return new HtmlPage(status, "text/html", html, Map.of());
    }

    /** Another media type than HTML. */
    public static HtmlPage of(String mediaType, String text) {
        return new HtmlPage(OK, mediaType, text, Map.of());
    }

    public static HtmlPage moved(String address) {
        return new HtmlPage(MOVED, "text/html", "", Map.of("Location", address));
    }

    boolean isFound() {
        return status == OK;
    }
}
