package org.hubgraph.server.subscription;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;

import org.hubgraph.database.replica.WritePosition;
import org.hubgraph.failure.Invalid;
import org.hubgraph.graphql.execution.ResponseWriter;
import org.hubgraph.server.document.GraphQLRequest;
import org.hubgraph.server.http.ConnectionGate;
import org.hubgraph.server.http.Exchange;
import org.hubgraph.server.http.Outlet;
import org.hubgraph.server.quarkus.WebSocketUpgrade;
import org.hubgraph.server.quota.Quota;
import org.hubgraph.server.request.Transport;
import org.hubgraph.server.response.RequestIds;

/**
 * One WebSocket that uses the protocol {@code graphql-transport-ws} (GraphQL over WebSocket). Used on the event loop of
 * its connection.
 *
 * <p>A shutdown closes the socket with 1001. Each query or mutation that has begun is answered before that, within
 * {@code quarkus.shutdown.timeout}, and each other one has no effect: its client can send it again. A shutdown goes on
 * when the client has read the responses and closed its side, or is cut off because it does not.
 */
final class GraphQLSocket implements SocketMessages.Socket {
    private static final long PING_MILLISECONDS = 15_000;
    /** After this many unanswered pings the client counts as disconnected. */
    private static final int UNANSWERED_PINGS = 3;
    /** How long a client has to close its side, and one that is cut off to read the reason. */
    private static final long LAST_MILLISECONDS = 5_000;

    private static final long NONE = -1;

    private final SocketDependencies shared;
    private final RoutingContext request;
    private final WebSocketUpgrade upgraded;
    private final Quota quota;
    private final Context context;
    private final String requestId;
    private final Runnable resume = () -> this.socket.resume();
    private ServerWebSocket socket;
    private LongConnections.Place place;
    private Outlet outlet;
    private SocketMessages messages;
    private SocketState state = new ConnectingState();
    private long pings;
    private int unanswered;
    /** Ends the wait for a client that has to close its side. */
    private long last = NONE;
    /** What queries of this socket must see; null for any state. */
    private volatile WritePosition written;

    GraphQLSocket(SocketDependencies shared, RoutingContext request) {
        this.shared = shared;
        this.request = request;
        this.upgraded = new WebSocketUpgrade(request.request());
        this.quota = Exchange.of(request).quota();
        this.context = Vertx.currentContext();
        this.requestId = RequestIds.current();
    }

    void begin(ServerWebSocket opened, LongConnections.Place taken) {
        socket = opened;
        place = taken;
        outlet = new Outlet(shared.vertx, socket, shared.limits.stalledMilliseconds(), this::cut);
        socket.closeHandler(closed -> gone());
        socket.exceptionHandler(broken -> close(CloseCode.TOO_BIG, "The message is too large"));
        messages = shared.messages(request, quota, this);
        if (!Transport.SUBPROTOCOL.equals(socket.subProtocol())) {
            close(CloseCode.NO_SUCH_PROTOCOL, "Subprotocol not acceptable");
            return;
        }
        socket.frameHandler(messages);
        pings = shared.vertx.setPeriodic(PING_MILLISECONDS, again -> ping());
        boolean dismissed = state instanceof ConnectingState connecting && connecting.isDismissed();
        enter(new UninitialisedState(this, shared));
        if (dismissed) {
            state.dismiss();
        }
    }

    void enter(SocketState next) {
        state.leave();
        state = next;
    }

    boolean isIn(SocketState asked) {
        return state == asked;
    }

    private void ping() {
        if (++unanswered > UNANSWERED_PINGS) {
            abandon();
        } else if (outlet.hasRoom(() -> {})) {
            socket.writePing(Buffer.buffer());
        }
    }

    @Override
    public boolean pong() {
        boolean awaited = unanswered > 0;
        unanswered = 0;
        return awaited;
    }

    @Override
    public void receive(byte[] bytes) {
        if (state.isClosed()) {
            return;
        }
        unanswered = 0;
        Object parsed;
        try {
            parsed = GraphQLRequest.parsed(bytes, "The message");
        } catch (Invalid malformed) {
            close(CloseCode.BAD_REQUEST, malformed.getMessage());
            return;
        }
        if (!(parsed instanceof Map<?, ?> message) || !(message.get("type") instanceof String type)) {
            close(CloseCode.BAD_REQUEST, "A message must be a JSON object with a type");
            return;
        }
        switch (type) {
            case "connection_init" -> state.initialise(message.get("payload"));
            case "ping" -> {
                if (messages.count()) {
                    send(Map.of("type", "pong"));
                }
            }
            case "pong" -> messages.count();
            case "subscribe" -> state.subscribe(message.get("id"), message.get("payload"), bytes.length);
            case "complete" -> state.complete(message.get("id"));
            default -> close(CloseCode.BAD_REQUEST, "Unknown message type");
        }
    }

    /** Counts a message that asks for nothing as a request in the quota of the client. */
    void count() {
        messages.count();
    }

    /** Called on any thread. */
    void onLoop(Runnable next) {
        context.runOnContext(now -> next.run());
    }

    RoutingContext request() {
        return request;
    }

    Context context() {
        return context;
    }

    void send(Map<String, ?> message) {
        var text = new StringBuilder();
        for (var piece : ResponseWriter.write(message)) {
            text.append(StandardCharsets.UTF_8.decode(piece));
        }
        send(text.toString());
    }

    /** Back-pressure: stops reading from the client until its write queue has drained. */
    void send(String text) {
        var memory = shared.budgets.waiting().share(Exchange.of(request).client());
        memory.force(text.length());
        send(text, memory::close);
    }

    /** @param sent returns the memory of the text */
    void send(String text, Runnable sent) {
        socket.writeTextMessage(text).onComplete(read -> sent.run());
        if (!outlet.hasRoom(resume)) {
            socket.pause();
        }
    }

    @Override
    public void close(short code, String reason) {
        if (!state.isClosed()) {
            end();
            var said = socket.close(code, CloseCode.fitting(reason));
            abandonIn(shared.limits.stalledMilliseconds());
            said.onSuccess(written -> abandonIn(LAST_MILLISECONDS));
        }
    }

    /** Waits until the client has closed its side, because it may not have read everything before. */
    private void abandonIn(long milliseconds) {
        shared.vertx.cancelTimer(last);
        last = shared.vertx.setTimer(milliseconds, over -> abandon());
    }

    @Override
    public void discard() {
        var gate = ConnectionGate.of(request.request().connection());
        if (gate != null) {
            gate.discard();
        }
    }

    @Override
    public void flood(short code, String reason) {
        end();
        discard();
        socket.close(code, reason)
                .onComplete(said -> ConnectionGate.closeGently(request.request().connection()));
    }

    /**
     * Makes later operations of this socket see a write: a client of WebSockets receives no header that it could send
     * back. Called on any thread.
     *
     * @param position as {@code Hubgraph-Written}; if null, nothing changes
     * @throws Invalid if it is malformed
     */
    synchronized void mustSee(String position) {
        if (position != null) {
            var another = WritePosition.of(position);
            written = written == null ? another : WritePosition.later(written, another);
        }
    }

    /** The position that an operation must see, as {@code Hubgraph-Written}; null for any state. */
    String written() {
        var known = written;
        return known == null ? null : known.toString();
    }

    /** @param again called when there is room again, if there is none now */
    boolean hasRoom(Runnable again) {
        return outlet.hasRoom(again);
    }

    String requestId() {
        return requestId;
    }

    void forget(String id, SocketOperation operation) {
        state.forget(id, operation);
    }

    void answered() {
        state.answered();
    }

    /** The client reads too slowly: it has to resume on another connection. */
    void cut() {
        shared.subscriptions.cut();
        close(CloseCode.SLOW_CONSUMER, "SLOW_CONSUMER: resume from the last cursor");
        abandonIn(LAST_MILLISECONDS);
    }

    private void abandon() {
        ConnectionGate.cut(request.request().connection());
    }

    /** Asks the client to reconnect to another server. Called on any thread. */
    void dismiss() {
        onLoop(() -> state.dismiss());
    }

    private void end() {
        if (state.isClosed()) {
            return;
        }
        enter(new ClosedState());
        shared.vertx.cancelTimer(pings);
        outlet.close();
        messages.end();
        place.leave();
    }

    /** The client has closed its side, or the connection is closed. */
    private void gone() {
        end();
        shared.vertx.cancelTimer(last);
        upgraded.done();
    }
}
