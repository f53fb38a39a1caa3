package org.hubgraph.server.http;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

import org.hubgraph.failure.Failure;
import org.hubgraph.failure.Invalid;
import org.hubgraph.server.observability.Observation;
import org.hubgraph.server.quota.ByteBudget;
import org.hubgraph.server.quota.Quota;
import org.hubgraph.server.quota.Quotas;
import org.hubgraph.server.request.RequestContext;
import org.hubgraph.server.response.EntityTag;
import org.hubgraph.server.response.GraphQLResponse;

/** One request to {@code /graphql}: its quota, its observation and its response. */
public final class Exchange implements RequestContext {
    private static final String KEY = Exchange.class.getName();

    private final RoutingContext context;
    private final Context loop = Vertx.currentContext();
    private final Exchanges all;
    private final Quota quota;
    private final Observation observation;
    private final String accept;
    /** The JSON type of the response; null if the client accepts none. */
    private final String mediaType;
    /** Whether the request has made a change. Its response is then sent even if the memory budget has no room. */
    private boolean changed;

    private final AtomicBoolean responded = new AtomicBoolean();

    Exchange(RoutingContext context, Exchanges all, Quota quota, Observation observation) {
        this.context = context;
        this.all = all;
        this.quota = quota;
        this.observation = observation;
        // Several fields of the same name form one list (RFC 9110, section 5.3).
        this.accept = joined(context.request().headers().getAll("Accept"));
        this.mediaType = MediaType.accepted(accept);
        context.put(KEY, this);
    }

    private static String joined(List<String> fields) {
        return fields.isEmpty() ? null : String.join(", ", fields);
    }

    /** Returns the exchange that this request began with; null if it has none. */
    public static Exchange of(RoutingContext context) {
        return context.get(KEY);
    }

    public HttpServerRequest request() {
        return context.request();
    }

    public Quota quota() {
        return quota;
    }

    @Override
    public Observation observation() {
        return observation;
    }

    /** Whether the client accepts a supported response type: JSON or events. */
    public boolean isAcceptable() {
        return takesJson() || takesEvents();
    }

    public boolean takesJson() {
        return mediaType != null;
    }

    /** Whether the client accepts server-sent events; never for HEAD. */
    public boolean takesEvents() {
        return !isHead() && MediaType.acceptsEvents(accept);
    }

    /** The one of these types that the header {@code Accept} prefers to JSON; empty if it names none of them. */
    public Optional<String> named(List<String> types) {
        return MediaType.named(accept, types);
    }

    /** Whether the method is GET, or HEAD, which differs only in that its response has no body. */
    public boolean isGet() {
        return context.request().method() == HttpMethod.GET || isHead();
    }

    private boolean isHead() {
        return context.request().method() == HttpMethod.HEAD;
    }

    /** The client's identifier in quotas and budgets. */
    public String client() {
        return Quotas.client(context.request());
    }

    @Override
    public void hasChanged() {
        changed = true;
    }

    /** Identifies the representation for this client: its media type and its Accept-Encoding. */
    @Override
    public String representation() {
        // Netty chooses the coding by this header alone. Headers that differ only in wording merely get different tags.
        return mediaType + " " + context.request().getHeader("Accept-Encoding");
    }

    /**
     * The values of the header If-None-Match; null if there is none, or if it matches anything that exists: whether
     * there is anything is known only with the response.
     */
    @Override
    public String ifNoneMatch() {
        String tags = joined(context.request().headers().getAll("If-None-Match"));
        return EntityTag.isAny(tags) ? null : tags;
    }

    private boolean isAnythingKnown() {
        return isGet() && EntityTag.isAny(joined(context.request().headers().getAll("If-None-Match")));
    }

    /** Sends an error response. Has no effect if a response has been sent. */
    public void refuse(int status, Failure reason) {
        send(GraphQLResponse.refusal(status, reason));
    }

    /** @param allowed the value of the header {@code Allow} */
    public void refuseMethod(String message, String allowed) {
        send(GraphQLResponse.refusal(405, new Invalid(message)).with("Allow", allowed));
    }

    /** Refuses a body whose Content-Encoding is not supported: see {@link Bodies#isUnderstood}. */
    public void refuseCoding() {
        var reason = new Invalid("The supported values of Content-Encoding are " + ContentCoding.ACCEPTED + ".");
        send(GraphQLResponse.refusal(415, reason).with("Accept-Encoding", ContentCoding.ACCEPTED));
    }

    /** Refuses the request without waiting for the rest of it. Has no effect if a response has been sent. */
    public void refuseAndClose(int status, Failure reason) {
        sendAndClose(GraphQLResponse.refusal(status, reason));
    }

    /** As {@link #refuseAndClose}, with a given response. */
    public void sendAndClose(GraphQLResponse response) {
        var http = context.response();
        if (http.ended()) {
            return;
        }
        if (isHttp2()) {
            send(response, http::reset);
        } else {
            http.putHeader("Connection", "close");
            ConnectionGate.linger(context.request().connection());
            send(response, () -> ConnectionGate.closeGently(context.request().connection()));
        }
    }

    private boolean isHttp2() {
        return context.request().version() == HttpVersion.HTTP_2;
    }

    /** Aborts the response: the client receives nothing more. */
    public void abandon() {
        Delivery.abandon(context);
    }

    /** Whether the caller may send the response: only the first call returns true. May be called on any thread. */
    public boolean claim() {
        return responded.compareAndSet(false, true);
    }

    /** Sends the response. Has no effect if one has been sent. */
    public void send(GraphQLResponse response) {
        send(response, () -> {});
    }

    private void send(GraphQLResponse response, Runnable sent) {
        if (claim()) {
            boolean known = response.status() == 200 && response.errors().isEmpty() && isAnythingKnown();
            sendFirst(known ? GraphQLResponse.notModified().with(response.headers()) : response, sent);
        }
    }

    private void sendFirst(GraphQLResponse complete, Runnable sent) {
        var memory = all.waiting().share(client());
        var response = fitting(complete, memory);
        observation.end(response);
        var http = context.response();
        if (http.closed() || http.ended()) {
            memory.close();
            return;
        }
        String type = mediaType == null ? MediaType.JSON : mediaType;
        // With application/json, the response to a well-formed request always has status 200, as older clients expect.
        boolean always200 = type.equals(MediaType.JSON) && response.understood() && !response.isNotModified();
        http.setStatusCode(always200 ? 200 : response.status());
        if (type.equals(MediaType.GRAPHQL)
                && response.isOfRun()
                && !response.errors().isEmpty()
                && all.statusCodes().draft()) {
            http.setStatusCode(294);
        }
        http.putHeader("Vary", "Accept, Accept-Encoding").putHeader("X-Content-Type-Options", "nosniff");
        if (!response.isNotModified()) {
            http.putHeader("Content-Type", type + "; charset=utf-8");
        }
        if (isGet()) {
            // The default for a response without an entity tag, such as an error, which contains the id of its request.
            http.putHeader("Cache-Control", "no-store");
        }
        response.headers().forEach(http::putHeader);
        if (response.status() == 405 && !response.headers().containsKey("Allow")) {
            http.putHeader("Allow", "POST");
        }
        if (response.status() == 429 && !response.headers().containsKey("Retry-After")) {
            http.putHeader("Retry-After", Long.toString(quota.secondsToWait()));
        }
        if (quota.isLimited()) {
            http.putHeader("RateLimit-Policy", quota.policy()).putHeader("RateLimit", quota.left());
        }
        if (response.isNotModified() || isHead()) {
            if (isHead() && !isCompressible()) {
                http.putHeader(
                        "Content-Length", Integer.toString(response.body().length()));
            }
            memory.close();
            http.end();
        } else {
            deliver(all.compression().packed(context, response.body()), memory, sent);
        }
    }

    /**
     * Sends a response as server-sent events. Has no effect if a response has been sent.
     *
     * @param begin prepares the response
     */
    public void sendEvents(GraphQLResponse response, Buffer events, Runnable begin) {
        if (!claim()) {
            return;
        }
        var memory = all.waiting().share(client());
        var taken = memory.take(events.length());
        if (taken != ByteBudget.Outcome.TAKEN && !changed) {
            sendFirst(all.budgets().refusedResponse(taken), () -> {});
            return;
        }
        observation.end(response);
        begin.run();
        deliver(events, memory, () -> {});
    }

    /** Returns the response if the memory budget has room for it, otherwise the error to send instead. */
    private GraphQLResponse fitting(GraphQLResponse response, ByteBudget.Share memory) {
        int bytes = response.body().length();
        var taken = memory.take(bytes);
        if (taken == ByteBudget.Outcome.TAKEN) {
            return response;
        }
        var fitting = changed || bytes <= ByteBudget.SMALL_BYTES
                ? response
                : all.budgets().refusedResponse(taken);
        memory.force(fitting.body().length());
        return fitting;
    }

    private boolean isCompressible() {
        String codings = context.request().getHeader("Accept-Encoding");
        return codings != null && !codings.isBlank() && !codings.strip().equalsIgnoreCase("identity");
    }

    private void deliver(Buffer body, ByteBudget.Share memory, Runnable sent) {
        var delivery = new Delivery(context, body, memory, all.patience(), this::abandon, sent);
        if (Context.isOnEventLoopThread()) {
            delivery.begin();
        } else {
            loop.runOnContext(now -> delivery.begin());
        }
    }
}
