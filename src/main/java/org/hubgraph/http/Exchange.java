package org.hubgraph.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

import org.hubgraph.failure.Failure;

/** One request at the door, what its client may still ask for, and the way back to it. */
final class Exchange {
    private static final String KEY = Exchange.class.getName();
    /** The stream is no longer needed (RFC 9113, section 7); the others of its connection go on. */
    private static final long CANCEL = 0x8;

    private final RoutingContext context;
    private final Quota quota;
    private final Observation observation;
    /** Null if the client accepts none of ours. */
    private final String mediaType;

    private Exchange(RoutingContext context, Quota quota, Observation observation) {
        this.context = context;
        this.quota = quota;
        this.observation = observation;
        this.mediaType = MediaType.accepted(context.request().getHeader("Accept"));
    }

    static Exchange begin(RoutingContext context, Quota quota, Observation observation) {
        var exchange = new Exchange(context, quota, observation);
        context.put(KEY, exchange);
        return exchange;
    }

    /** The one that {@link #begin} has put there. */
    static Exchange of(RoutingContext context) {
        return context.get(KEY);
    }

    HttpServerRequest request() {
        return context.request();
    }

    Quota quota() {
        return quota;
    }

    Observation observation() {
        return observation;
    }

    boolean isAcceptable() {
        return mediaType != null;
    }

    void refuse(int status, Failure reason) {
        send(Answer.refusal(status, reason));
    }

    /** For a request of which the rest is not worth waiting for. Does nothing where it is answered already. */
    void refuseAndClose(int status, Failure reason) {
        var response = context.response();
        if (response.ended()) {
            return;
        }
        boolean oneAtATime = context.request().version() != HttpVersion.HTTP_2;
        if (oneAtATime) {
            response.putHeader("Connection", "close");
        }
        response.bodyEndHandler(sent -> {
            if (oneAtATime) {
                context.request().connection().close();
            } else {
                response.reset(CANCEL);
            }
        });
        refuse(status, reason);
    }

    void send(Answer answer) {
        observation.end(answer);
        var response = context.response();
        if (response.closed() || response.ended()) {
            return;
        }
        String type = mediaType == null ? MediaType.JSON : mediaType;
        // A well-formed answer in plain JSON is 200 whatever it says: that is what clients of old expect.
        boolean always200 = type.equals(MediaType.JSON) && answer.understood();
        response.setStatusCode(always200 ? 200 : answer.status())
                .putHeader("Content-Type", type + "; charset=utf-8")
                .putHeader("Vary", "Accept, Accept-Encoding")
                .putHeader("X-Content-Type-Options", "nosniff");
        answer.headers().forEach(response::putHeader);
        if (answer.status() == 405) {
            response.putHeader("Allow", "POST");
        }
        if (answer.status() == 429) {
            response.putHeader("Retry-After", Long.toString(quota.secondsToWait()));
        }
        if (quota.isLimited()) {
            response.putHeader("RateLimit-Policy", quota.policy()).putHeader("RateLimit", quota.left());
        }
        response.end(answer.body());
    }
}
