package org.hubgraph.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.restassured.RestAssured;

/**
 * A request to the running application by the simplest client: RestAssured takes six times the processor time, which
 * counts in tests that send thousands of requests. No connection is used twice, so that none is left open, and no request
 * is repeated because the server has just closed one.
 *
 * @param status of the response
 * @param contentType of the response; empty if there is none
 * @param body of the response
 */
public record HttpCall(int status, String contentType, byte[] body) {
    private static final int MILLISECONDS = 120_000;

    public static HttpCall get(String path) {
        return get(path, Map.of());
    }

    /** @param path with the query, encoded */
    public static HttpCall get(String path, Map<String, String> headers) {
        return send("GET", path, headers, null);
    }

    public static HttpCall post(String path, Map<String, String> headers, String json) {
        return send("POST", path, headers, json);
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static HttpCall send(String method, String path, Map<String, String> headers, String json) {
        var address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setReadTimeout(MILLISECONDS);
            connection.setInstanceFollowRedirects(false);
            connection.setRequestMethod(method);
            connection.setRequestProperty("Accept", "*/*");
            connection.setRequestProperty("Connection", "close");
            headers.forEach(connection::setRequestProperty);
            if (json != null) {
                connection.setRequestProperty("Content-Type", "application/json; charset=utf-8");
                connection.setDoOutput(true);
                try (var body = connection.getOutputStream()) {
                    body.write(json.getBytes(StandardCharsets.UTF_8));
                }
            }
            int status = connection.getResponseCode();
            try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                String type = connection.getContentType();
                return new HttpCall(status, type == null ? "" : type, body == null ? new byte[0] : body.readAllBytes());
            }
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
