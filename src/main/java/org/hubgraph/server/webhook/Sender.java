package org.hubgraph.server.webhook;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import javax.net.ssl.SSLException;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

/**
 * Sends deliveries. It connects to the address that {@link Resolution} has checked, and follows no redirects. Of a
 * response it uses only the status and the header {@code Retry-After}: its content would show an administrator what a
 * service behind the address says.
 */
@ApplicationScoped
class Sender {
    private static final int KEEP_ALIVE_SECONDS = 30;
    /** A longer body of a response is not read to its end. */
    private static final int MOST_RESPONSE_BYTES = 65_536;

    private final Resolution resolution;
    private final Clock clock;
    private final HttpClient client;
    private final int timeout;

    Sender(Vertx vertx, Resolution resolution, Clock clock, WebhookSettings settings) {
        this.resolution = resolution;
        this.clock = clock;
        this.timeout = settings.timeoutMilliseconds();
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setConnectTimeout(timeout)
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setMaxPoolSize(settings.threads()));
    }

    /** @param retryAfter the value of the header; null if there is none */
    record Reply(int status, String retryAfter) {}

    /** There is no response. The message says why in a few words. */
    static final class NoReply extends Exception {
        private static final long serialVersionUID = 1L;

        NoReply(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * Where a delivery to the webhook is to be sent now. Resolves the name of its host, which may take longer than
     * sending.
     */
    RequestOptions target(Webhook webhook) throws NoReply {
        return options(Target.of(webhook.address()));
    }

    /**
     * Sends a delivery and waits for the head of the response.
     *
     * @param options of {@link #target}, for this delivery alone
     * @param id the same in each attempt
     */
    Reply send(Webhook webhook, RequestOptions options, String id, byte[] body) throws NoReply {
        var now = clock.instant();
        options.putHeader("content-type", "application/json")
                .putHeader("user-agent", "hubgraph")
                .putHeader("webhook-id", id)
                .putHeader("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .putHeader("webhook-signature", Signature.of(id, now.getEpochSecond(), body, webhook.secrets(now)));
        var sent = new AtomicReference<HttpClientRequest>();
        var done = new CompletableFuture<Reply>();
        client.request(options)
                .compose(request -> {
                    sent.set(request);
                    // Here, because a short response has ended by the time the composed future reports its head.
                    request.response().onSuccess(Sender::drain);
                    return request.send(Buffer.buffer(body));
                })
                .onSuccess(
                        response -> done.complete(new Reply(response.statusCode(), response.getHeader("Retry-After"))))
                .onFailure(done::completeExceptionally);
        try {
            return done.get(timeout, TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new NoReply(reason(failed.getCause()));
        } catch (TimeoutException late) {
            if (sent.get() != null) {
                sent.get().reset();
            }
            throw new NoReply("no response within " + timeout + " ms");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new NoReply("the server is stopping");
        }
    }

    private RequestOptions options(Target target) throws NoReply {
        try {
            // Without its name, of which another lookup would be possible.
            var address =
                    Network.address(resolution.address(target).getAddress()).getHostAddress();
            boolean literal = Hosts.literal(target.host()).isPresent();
            return new RequestOptions()
                    .setMethod(HttpMethod.POST)
                    .setServer(SocketAddress.inetSocketAddress(target.port(), address))
                    .setHost(literal ? address : target.host())
                    .setPort(target.port())
                    .setSsl(target.tls())
                    .setURI(target.path())
                    .setTimeout(timeout)
                    .setFollowRedirects(false)
                    .putHeader("host", target.authority());
        } catch (Resolution.NotAllowed refused) {
            throw new NoReply(refused.getMessage());
        } catch (UnknownHostException unknown) {
            throw new NoReply("the name of the host cannot be resolved");
        }
    }

    /** Reads the rest, so that the connection can be used again, unless it is long. */
    private static void drain(HttpClientResponse response) {
        int[] bytes = {0};
        response.exceptionHandler(broken -> {}).handler(piece -> {
            bytes[0] += piece.length();
            if (bytes[0] > MOST_RESPONSE_BYTES) {
                response.request().connection().close();
            }
        });
    }

    private String reason(Throwable problem) {
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return "TLS failed, or the certificate is not valid for the host";
            }
            if (cause instanceof TimeoutException) {
                return "no response within " + timeout + " ms";
            }
            if (cause instanceof ConnectException) {
                return "no connection";
            }
        }
        return "the connection was lost";
    }
}
