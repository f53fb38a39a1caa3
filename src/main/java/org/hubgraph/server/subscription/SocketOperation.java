package org.hubgraph.server.subscription;

import java.util.LinkedHashMap;
import java.util.Map;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.json.Json;

import org.hubgraph.database.replica.Replica;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.server.document.GraphQLRequest;
import org.hubgraph.server.http.Exchange;
import org.hubgraph.server.observability.Observation;
import org.hubgraph.server.quota.ByteBudget;
import org.hubgraph.server.request.Admitted;
import org.hubgraph.server.request.Caller;
import org.hubgraph.server.request.Refused;
import org.hubgraph.server.request.Transport;
import org.hubgraph.server.response.GraphQLResponse;
import org.hubgraph.server.response.RequestIds;
import org.hubgraph.server.subscription.SubscriptionRun.Opened;

/** An operation on a WebSocket, from its {@code subscribe} to the first {@code complete} from either side. */
final class SocketOperation implements Subscription.Client {
    private final GraphQLSocket socket;
    private final SocketDependencies shared;
    private final SecurityIdentity identity;
    private final Exchange exchange;
    private final String id;
    private final int others;
    /** A separate context for this operation, because a context belongs to one request at a time. */
    private final Context work;

    private final Cancellation cancellation = new Cancellation();
    private final Observation observation;
    private final ByteBudget.Share memory;
    /** The memory of the responses of a subscription that the client has not read yet. */
    private final ByteBudget.Share unread;

    private Subscription subscription;
    private boolean over;

    /**
     * @param identity null for an anonymous client
     * @param others how many operations the socket already has
     */
    SocketOperation(GraphQLSocket socket, SocketDependencies shared, SecurityIdentity identity, String id, int others) {
        this.socket = socket;
        this.shared = shared;
        this.identity = identity;
        this.exchange = Exchange.of(socket.request());
        this.id = id;
        this.others = others;
        this.work = VertxContext.createNewDuplicatedContext(socket.context());
        this.observation = shared.metrics.begin();
        this.memory = shared.budgets.arriving().share(exchange.client());
        this.unread = shared.budgets.waiting().share(exchange.client());
    }

    void begin(Map<?, ?> parameters, int bytes) {
        work.runOnContext(now -> {
            RequestIds.goOn(socket.requestId());
            if (over) {
                return;
            }
            try {
                check();
            } catch (LimitExceeded above) {
                refuse(GraphQLResponse.refusal(429, above));
                return;
            }
            var taken = memory.take(bytes);
            if (taken != ByteBudget.Outcome.TAKEN) {
                refuse(shared.budgets.refusedArrival(taken));
                return;
            }
            shared.deadlines.run(
                    shared.vertx,
                    exchange.quota().operations(),
                    cancellation,
                    until -> run(parameters, bytes),
                    broken -> onLoop(() -> refuse(
                            broken instanceof LimitExceeded above
                                    ? GraphQLResponse.refusal(429, above)
                                    : GraphQLResponse.broken(new IllegalStateException(broken)))),
                    late -> onLoop(() -> refuse(GraphQLResponse.refusal(503, late))));
        });
    }

    private void check() {
        exchange.quota().takeRequest();
        if (others >= shared.limits.socketOperations()) {
            throw new LimitExceeded(
                    "socket-operations",
                    "This WebSocket has " + others + " operations running",
                    shared.limits.socketOperations(),
                    "Complete one, or open another WebSocket.");
        }
    }

    /** Runs on a thread that may block. */
    private void run(Map<?, ?> parameters, int bytes) {
        try {
            var caller = new Caller(shared.inForce(identity), exchange.quota(), null, socket.written());
            var admitted = shared.validation.admit(
                    () -> GraphQLRequest.of(parameters, bytes, shared.limits),
                    Transport.WEB_SOCKET,
                    observation,
                    caller,
                    cancellation);
            if (admitted.isSubscription()) {
                var opened = shared.subscriptions.run().open(admitted, caller, null, cancellation);
                onLoop(() -> follow(opened));
                return;
            }
            var response =
                    shared.stages.run(admitted, Transport.WEB_SOCKET, exchange, observation, caller, cancellation);
            socket.mustSee(response.headers().get(Replica.HEADER));
            onLoop(() -> respond(response, admitted));
        } catch (Refused refused) {
            onLoop(() -> refuse(refused.response()));
        }
    }

    private void onLoop(Runnable next) {
        work.runOnContext(now -> {
            if (!over) {
                next.run();
            }
        });
    }

    private void follow(Opened opened) {
        // It may last for days.
        memory.close();
        observation.end(GraphQLResponse.begun());
        subscription = new Subscription(shared.subscriptions, opened, exchange.quota(), work, this);
        subscription.begin();
        socket.answered();
    }

    /** Whether it is a query or a mutation without a response, or not yet known to be a subscription. */
    boolean awaitsResponse() {
        return !over && subscription == null;
    }

    private void respond(GraphQLResponse response, Admitted admitted) {
        if (!response.isOfRun()) {
            refuse(response);
            return;
        }
        var room = shared.budgets.waiting().share(exchange.client());
        var taken = room.take(response.body().length());
        if (taken != ByteBudget.Outcome.TAKEN && !admitted.prepared().plan().isMutation()) {
            refuse(shared.budgets.refusedResponse(taken));
            return;
        }
        observation.end(response);
        socket.send(message(response), room::close);
        socket.send(ofType("complete"));
        forget();
    }

    private void refuse(GraphQLResponse response) {
        observation.end(response);
        failed(response);
    }

    @Override
    public boolean hasRoom(Runnable again) {
        return socket.hasRoom(again);
    }

    @Override
    public boolean take(int bytes) {
        return unread.takeOrIfSmall(bytes);
    }

    @Override
    public void give(int bytes) {
        unread.give(bytes);
    }

    @Override
    public void next(GraphQLResponse response, String behind) {
        int bytes = response.body().length();
        socket.send(message(response), () -> give(bytes));
    }

    @Override
    public void starved() {
        socket.cut();
    }

    /** A message of this type with the operation's id and no other members yet. */
    private Map<String, Object> ofType(String type) {
        var message = new LinkedHashMap<String, Object>();
        message.put("type", type);
        message.put("id", id);
        return message;
    }

    private String message(GraphQLResponse response) {
        return "{\"type\":\"next\",\"id\":" + Json.encode(id) + ",\"payload\":" + response.body() + "}";
    }

    @Override
    public void completed() {
        socket.send(ofType("complete"));
        forget();
    }

    @Override
    public void failed(GraphQLResponse problem) {
        var message = ofType("error");
        message.put("payload", problem.errorMaps());
        socket.send(message);
        forget();
    }

    /** Ends the operation with an error: the protocol has no other way to end it early. */
    @Override
    public void lost(GraphQLResponse problem) {
        failed(problem);
    }

    private void forget() {
        socket.forget(id, this);
        end();
    }

    void end() {
        if (over) {
            return;
        }
        over = true;
        memory.close();
        if (subscription == null) {
            shared.deadlines.gone(cancellation);
        } else {
            subscription.end();
        }
    }
}
