package org.hubgraph.server.http;

import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

import org.hubgraph.server.quota.ByteBudget;

/**
 * The first handler of a connection, before all decoders. It stops reading from a client that does not read its
 * responses. It counts the bytes of a request's head as they arrive and closes the connection if the head is not
 * complete in time. Used on the event loop of its connection.
 */
public final class ConnectionGate extends ChannelDuplexHandler {
    static final String NAME = "connection-gate";
    /** Enough bytes to tell HTTP/1 from HTTP/2, but not enough for a complete request. */
    private static final int FIRST_BYTES = 3;
    /**
     * Bytes of each connection's head that are accepted even beyond the budget, so that health checks are possible.
     */
    static final int HEAD_ALLOWANCE = 2_048;
    /** How long the bytes of a refused request are read and discarded, so that its client receives the refusal. */
    private static final int LINGER_MILLISECONDS = 1_000;
    /** Bytes that are discarded of one connection; after that nothing more is read from it. */
    private static final int MOST_DISCARDED = 1 << 20;

    private final Connections connections;
    private final Connections.Seat seat;
    private final ByteBudget.Share arriving;
    private ChannelHandlerContext context;
    private RequestTurns turns;
    private Future<?> deadline;
    private boolean protocolKnown;
    /** Whether the bytes that arrive belong to a request that has begun. */
    private boolean inRequest;
    /** Whether they belong to messages of a WebSocket. */
    private boolean webSocket;
    /** Bytes of the head that has begun to arrive. */
    private int headBytes;

    private boolean held;
    private boolean readWanted;
    private boolean lingering;
    private boolean closing;
    private boolean discarding;
    private int discarded;

    ConnectionGate(Connections connections, Connections.Seat seat) {
        this.connections = connections;
        this.seat = seat;
        this.arriving = connections.arriving(seat.client());
    }

    /** Returns null if the connection was opened before the server could observe it. */
    public static ConnectionGate of(HttpConnection connection) {
        return channel(connection).pipeline().get(ConnectionGate.class);
    }

    private static Channel channel(HttpConnection connection) {
        return ((ConnectionBase) connection).channel();
    }

    /** Closes at once, without waiting for the client to read. */
    public static void cut(HttpConnection connection) {
        var channel = channel(connection);
        channel.eventLoop().execute(() -> channel.unsafe().close(channel.voidPromise()));
    }

    /** From now on, every close of the connection is a gentle one. */
    static void linger(HttpConnection connection) {
        var gate = of(connection);
        if (gate != null) {
            gate.lingering = true;
        }
    }

    /** Closes the connection so that the client can still read what was sent to it, even while it is sending itself. */
    public static void closeGently(HttpConnection connection) {
        var gate = of(connection);
        if (gate == null) {
            connection.close();
        } else {
            gate.closeGently();
        }
    }

    /**
     * For a client that floods: from now on its bytes are discarded before anything decodes them, and the connection is
     * closed soon, even if the client does not read what is still written to it. To be called on the event loop, before
     * the refusal is written; after that, {@link #closeGently()} ends the output.
     */
    public void discard() {
        if (discarding) {
            return;
        }
        discarding = true;
        closeAfterLinger();
    }

    /** Closes this connection so that the client can still read what was sent to it. May be called on any thread. */
    public void closeGently() {
        context.executor().execute(() -> {
            if (!closing) {
                closing = true;
                arriving.close();
                if (context.channel() instanceof DuplexChannel duplex) {
                    duplex.shutdownOutput();
                }
                closeAfterLinger();
                release();
            }
        });
    }

    private void closeAfterLinger() {
        context.executor().schedule(() -> context.close(), LINGER_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    Connections.Seat seat() {
        return seat;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    @Override
    public void channelActive(ChannelHandlerContext same) throws Exception {
        if (seat.isReserve()) {
            // A reserve connection is for a health check only, which must arrive soon.
            expect(Connections.RESERVE_MILLISECONDS);
        }
        super.channelActive(same);
    }

    @Override
    public void channelInactive(ChannelHandlerContext same) throws Exception {
        stopWaiting();
        arriving.close();
        super.channelInactive(same);
    }

    @Override
    public void channelRead(ChannelHandlerContext same, Object message) throws Exception {
        if (!(message instanceof ByteBuf bytes)) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (closing || discarding) {
            discarded = Math.min(MOST_DISCARDED, discarded + bytes.readableBytes());
            bytes.release();
            if (discarded == MOST_DISCARDED) {
                same.channel().config().setAutoRead(false);
            }
            return;
        }
        if (!inRequest && !hasRoomFor(bytes.readableBytes())) {
            bytes.release();
            same.close();
            return;
        }
        while (!protocolKnown && bytes.readableBytes() > FIRST_BYTES) {
            same.fireChannelRead(bytes.readRetainedSlice(FIRST_BYTES));
            learnProtocol();
        }
        same.fireChannelRead(bytes);
        learnProtocol();
    }

    private boolean hasRoomFor(int bytes) {
        if (deadline == null) {
            expect(connections.headMilliseconds());
        }
        if (webSocket || headBytes + bytes > HEAD_ALLOWANCE) {
            return arriving.take(bytes) == ByteBudget.Outcome.TAKEN;
        }
        headBytes += bytes;
        arriving.force(bytes);
        return true;
    }

    private void learnProtocol() {
        if (protocolKnown) {
            return;
        }
        var pipeline = context.pipeline();
        String next = pipeline.get("h2c") != null ? "h2c" : "handler";
        if (pipeline.get("httpDecoder") != null && pipeline.get(next) != null) {
            protocolKnown = true;
            turns = new RequestTurns(this, connections);
            pipeline.addBefore(next, RequestTurns.NAME, turns);
        } else if (pipeline.get("handler") != null) {
            // HTTP/2 has its own limits for everything except bodies.
            protocolKnown = true;
            if (seat.isReserve()) {
                context.close();
            }
            begun();
        }
    }

    private void expect(long milliseconds) {
        deadline = context.executor().schedule(() -> context.close(), milliseconds, TimeUnit.MILLISECONDS);
    }

    private void stopWaiting() {
        if (deadline != null) {
            deadline.cancel(false);
            deadline = null;
        }
    }

    /** The head of a request is complete; its body is counted elsewhere. */
    void begun() {
        inRequest = true;
        headBytes = 0;
        stopWaiting();
        arriving.give(Long.MAX_VALUE);
    }

    /** The response has been sent; the bytes that follow are the head of the next request. */
    void responded() {
        inRequest = false;
    }

    /**
     * The connection has become a WebSocket. Bytes that arrive are parts of messages, which count until their message
     * is complete.
     *
     * @return the share of the memory budget that these bytes are taken from
     */
    public ByteBudget.Share upgraded() {
        inRequest = false;
        webSocket = true;
        stopWaiting();
        // Completed rather than null, so that no deadline starts: deadlines are for heads of requests.
        deadline = context.executor().newSucceededFuture(null);
        return arriving;
    }

    /** Stops reading from the client until {@link #release}. */
    void hold() {
        held = true;
    }

    void release() {
        held = false;
        readIfWanted();
    }

    @Override
    public void close(ChannelHandlerContext same, ChannelPromise promise) {
        if (lingering && same.channel().isActive()) {
            closeGently();
            same.channel().closeFuture().addListener(closed -> promise.trySuccess());
        } else {
            same.close(promise);
        }
    }

    @Override
    public void read(ChannelHandlerContext same) {
        if (isBlocked()) {
            readWanted = true;
        } else {
            same.read();
        }
    }

    private boolean isBlocked() {
        return discarded >= MOST_DISCARDED
                || !closing && (held || !context.channel().isWritable());
    }

    private void readIfWanted() {
        if (readWanted && !isBlocked()) {
            readWanted = false;
            context.read();
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext same) throws Exception {
        readIfWanted();
        if (turns != null) {
            turns.proceed();
        }
        super.channelWritabilityChanged(same);
    }
}
