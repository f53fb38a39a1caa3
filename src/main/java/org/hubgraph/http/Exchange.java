package org.hubgraph.http;

import io.vertx.core.http.HttpMethod;
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

    /** Whether a response of a kind that we have is acceptable: as JSON, or as events. */
    boolean isAcceptable() {
        return takesJson() || takesEvents();
    }

    boolean takesJson() {
        return mediaType != null;
    }

    boolean takesEvents() {
        return MediaType.acceptsEvents(context.request().getHeader("Accept"));
    }

    boolean isGet() {
        return context.request().method() == HttpMethod.GET;
    }

    /** Of all forms of an answer, the one for this client: its media type, and which codings it may have. */
    String representation() {
        // Netty chooses the coding, by this header alone: two that say the same in other words cost no more than a tag.
        return mediaType + " " + context.request().getHeader("Accept-Encoding");
    }

    /** Null without one. */
    String ifNoneMatch() {
        // Several fields are one list (RFC 9110, section 5.3).
        var fields = context.request().headers().getAll("If-None-Match");
        return fields.isEmpty() ? null : String.join(", ", fields);
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
        response.bodyEndHandler(sent -> abandon());
        refuse(status, reason);
    }

    /** Whatever the client has not got by now it will not get. */
    void abandon() {
        if (context.request().version() == HttpVersion.HTTP_2) {
            context.response().reset(CANCEL);
        } else {
            context.request().connection().close();
        }
    }

    void send(Answer answer) {
        observation.end(answer);
        var response = context.response();
        if (response.closed() || response.ended()) {
            return;
        }
        String type = mediaType == null ? MediaType.JSON : mediaType;
        // A well-formed answer in plain JSON is 200 whatever it says: that is what clients of old expect.
        boolean always200 = type.equals(MediaType.JSON) && answer.understood() && !answer.isNotModified();
        response.setStatusCode(always200 ? 200 : answer.status())
                .putHeader("Vary", "Accept, Accept-Encoding")
                .putHeader("X-Content-Type-Options", "nosniff");
        if (!answer.isNotModified()) {
            response.putHeader("Content-Type", type + "; charset=utf-8");
        }
        if (isGet()) {
            // What has no tag is not for keeping: an error, and the id of its request.
            response.putHeader("Cache-Control", "no-store");
        }
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
        if (answer.isNotModified()) {
            response.end();
        } else {
            response.end(answer.body());
        }
    }
}
