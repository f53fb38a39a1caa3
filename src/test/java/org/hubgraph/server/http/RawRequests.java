package org.hubgraph.server.http;

/** Parts of HTTP/1.1 requests, as they are sent. */
final class RawRequests {
    static final String BODY = "{\"query\":\"{ __typename }\"}";
    static final String JSON = "Content-Type: application/json\r\n";
    static final String HOST = "Host: localhost\r\n";
    static final String CHUNKED = Integer.toHexString(BODY.length()) + "\r\n" + BODY + "\r\n0\r\n\r\n";

    private RawRequests() {}

    static String post(String headers) {
        return "POST /graphql HTTP/1.1\r\n" + headers + JSON + length(BODY) + "\r\n" + BODY;
    }

    static String length(String body) {
        return "Content-Length: " + body.length() + "\r\n";
    }
}
