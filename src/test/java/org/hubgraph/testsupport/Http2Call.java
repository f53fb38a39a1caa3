package org.hubgraph.testsupport;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;

/**
 * A response over HTTP/2 without TLS.
 *
 * @param body as it was sent, still compressed
 */
public record Http2Call(int status, String coding, byte[] body) {
    private static final int PATIENCE_SECONDS = 30;

    /** @param body null for a GET request, otherwise that of a POST request */
    public static Http2Call send(URI address, Map<String, String> headers, String body) throws Exception {
        var vertx = Vertx.vertx();
        try {
            var options = new HttpClientOptions()
                    .setProtocolVersion(HttpVersion.HTTP_2)
                    .setHttp2ClearTextUpgrade(false);
            return vertx.createHttpClient(options)
                    .request(
                            body == null ? HttpMethod.GET : HttpMethod.POST,
                            address.getPort(),
                            address.getHost(),
                            address.getRawPath())
                    .compose(request -> {
                        headers.forEach(request::putHeader);
                        return request.send(body == null ? Buffer.buffer() : Buffer.buffer(body));
                    })
                    .compose(response -> response.body()
                            .map(sent -> new Http2Call(
                                    response.statusCode(), response.getHeader("Content-Encoding"), sent.getBytes())))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } finally {
            vertx.close();
        }
    }
}
