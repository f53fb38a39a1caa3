package org.hubgraph.server.http;

import java.util.ArrayDeque;
import java.util.Queue;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

import org.hubgraph.failure.Failure;
import org.hubgraph.failure.Invalid;
import org.hubgraph.server.quota.ByteBudgets;
import org.hubgraph.server.response.GraphQLResponse;
import org.hubgraph.server.response.RequestIds;

/**
 * Serialises the requests of an HTTP/1 connection: a request is passed on when the response to the one before is
 * complete and the client has read most of it. Refuses requests whose end or host is ambiguous. Used on the event loop
 * of its connection.
 */
final class RequestTurns extends ChannelDuplexHandler {
    static final String NAME = "request-turns";
    /** Parts of requests that a client may send ahead: more than browsers and proxies ever do. */
    private static final int MOST_WAITING = 64;

    private final ConnectionGate gate;
    private final Connections connections;
    private final Queue<Object> waiting = new ArrayDeque<>();
    private ChannelHandlerContext context;
    /** Whether a request has no complete response yet. */
    private boolean busy;
    /** Whether the response that is being written is a final one (not 1xx). */
    private boolean isFinal = true;

    private boolean refused;
    private boolean upgraded;

    RequestTurns(ConnectionGate gate, Connections connections) {
        this.gate = gate;
        this.connections = connections;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    @Override
    public void channelRead(ChannelHandlerContext same, Object message) {
        if (refused) {
            ReferenceCountUtil.release(message);
        } else if (upgraded) {
            same.fireChannelRead(message);
        } else if (!waiting.isEmpty() || message instanceof HttpRequest && mustWait()) {
            if (waiting.size() >= MOST_WAITING) {
                ReferenceCountUtil.release(message);
                refused = true;
                same.close();
                return;
            }
            waiting.add(message);
            gate.hold();
        } else {
            pass(message);
        }
    }

    private boolean mustWait() {
        return busy || !context.channel().isWritable();
    }

    /** Passes on waiting parts as far as allowed. */
    void proceed() {
        if (waiting.isEmpty()) {
            return;
        }
        while (!waiting.isEmpty() && !(waiting.peek() instanceof HttpRequest && mustWait())) {
            pass(waiting.remove());
        }
        context.fireChannelReadComplete();
        if (waiting.isEmpty()) {
            gate.release();
        }
    }

    private void pass(Object message) {
        if (refused) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request) {
            busy = true;
            gate.begun();
            var fault = RequestFault.of(request);
            if (fault != null || request.decoderResult().isFailure()) {
                connections.count(gate.seat());
            }
            if (fault != null) {
                refuse(request, fault.status(), new Invalid(fault.message()));
                return;
            }
            if (gate.seat().isReserve()) {
                if (!Connections.isForHealth(request.uri())) {
                    refuse(request, gate.seat().refusedStatus(), gate.seat().refusal());
                    return;
                }
                request.headers().set(HttpHeaderNames.CONNECTION, "close");
            }
            // Without TLS, HTTP/2 must begin with its preface: the upgrade from HTTP/1.1 is obsolete (RFC 9113, section
            // 3.1).
            if (request.headers().containsValue(HttpHeaderNames.UPGRADE, "h2c", true)) {
                request.headers().remove(HttpHeaderNames.UPGRADE).remove("HTTP2-Settings");
            }
        }
        context.fireChannelRead(message);
    }

    /**
     * Responds in place of the server and closes the connection, because the bytes that follow may belong to this
     * request.
     */
    private void refuse(HttpRequest request, HttpResponseStatus status, Failure reason) {
        refused = true;
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
        String id = RequestIds.idOf(request.headers().get(RequestIds.HEADER));
        RequestIds.during(id, () -> send(id, status, GraphQLResponse.refusal(status.code(), reason)));
    }

    private void send(String id, HttpResponseStatus status, GraphQLResponse refusal) {
        var body = Unpooled.wrappedBuffer(refusal.body().getBytes());
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, body);
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/json; charset=utf-8")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes())
                .set("X-Content-Type-Options", "nosniff")
                .set(RequestIds.HEADER, id)
                .set(HttpHeaderNames.CONNECTION, "close");
        if (gate.seat().isReserve()) {
            response.headers().set(HttpHeaderNames.RETRY_AFTER, ByteBudgets.RETRY_SECONDS);
        }
        context.writeAndFlush(response).addListener(sent -> gate.closeGently());
    }

    @Override
    public void write(ChannelHandlerContext same, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response) {
            int status = response.status().code();
            isFinal = status >= 200 || status == 101;
            upgraded |= status == 101;
        }
        boolean last = message instanceof LastHttpContent && isFinal && busy;
        same.write(message, promise);
        if (last && !upgraded) {
            busy = false;
            gate.responded();
            same.executor().execute(this::proceed);
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext same) {
        waiting.forEach(ReferenceCountUtil::release);
        waiting.clear();
    }
}
