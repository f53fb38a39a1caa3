package org.hubgraph.server.subscription;

import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import graphql.GraphQLException;
import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import org.hibernate.SessionEventListener;

import org.hubgraph.database.session.OwnSession;
import org.hubgraph.failure.Failure;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.failure.TimedOut;
import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.graphql.execution.Execution;
import org.hubgraph.graphql.execution.Execution.Prepared;
import org.hubgraph.graphql.execution.Execution.Responses;
import org.hubgraph.graphql.stream.EventStream;
import org.hubgraph.limit.Limits;
import org.hubgraph.server.request.Admitted;
import org.hubgraph.server.request.Caller;
import org.hubgraph.server.request.Identities;
import org.hubgraph.server.request.Refused;
import org.hubgraph.server.request.Retries;
import org.hubgraph.server.request.Sessions;
import org.hubgraph.server.response.GraphQLResponse;

/** The database work of a subscription: opening its stream, then executing the responses to its events. */
@ApplicationScoped
class SubscriptionRun {
    /** The most small responses that are made per database access. */
    private static final int MOST_RESPONSES = 1_000;

    private static final SessionEventListener NO_LISTENER = new SessionEventListener() {
        private static final long serialVersionUID = 1L;
    };

    private final Identities identities;
    private final Execution execution;
    private final SubscriptionConnections connections;
    private final OwnSession session;
    private final Sessions sessions;
    private final Retries attempts;
    private final Limits limits;

    SubscriptionRun(
            Identities identities,
            Execution execution,
            SubscriptionConnections connections,
            OwnSession session,
            Sessions sessions,
            Retries attempts,
            Limits limits) {
        this.identities = identities;
        this.execution = execution;
        this.connections = connections;
        this.session = session;
        this.sessions = sessions;
        this.attempts = attempts;
        this.limits = limits;
    }

    /** An open stream, and the operation that is executed for its events. */
    record Opened(Prepared prepared, SecurityIdentity identity, EventStream<?> stream) {}

    /**
     * @param after the position to resume from, instead of the one in the operation; null to use the latter
     * @throws Refused if the stream cannot be opened as requested
     */
    Opened open(Admitted admitted, Caller caller, String after, Cancellation cancellation) throws Refused {
        var prepared = admitted.prepared();
        try {
            checkLength(admitted);
            var stream = inTransaction(caller.identity(), cancellation, attempt -> stream(prepared, after));
            return new Opened(prepared, caller.identity(), stream);
        } catch (TimedOut late) {
            throw new Refused(GraphQLResponse.refusal(503, late));
        } catch (Failure | GraphQLException wrong) {
            throw new Refused(GraphQLResponse.invalid(400, wrong));
        } catch (RuntimeException broken) {
            throw new Refused(GraphQLResponse.broken(broken));
        }
    }

    private void checkLength(Admitted admitted) {
        int length = admitted.document().length()
                + admitted.request().variablesText().length();
        if (length > limits.subscriptionCharacters()) {
            throw new LimitExceeded(
                    "subscription-characters",
                    "The document and the variables have " + length + " characters",
                    limits.subscriptionCharacters(),
                    "Select less in the subscription, and query the rest when a change comes.");
        }
    }

    private EventStream<?> stream(Prepared prepared, String after) {
        try {
            var stream = execution.open(prepared);
            return after == null ? stream : stream.from(after);
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception refused) {
            throw new IllegalStateException(refused);
        }
    }

    /**
     * Executes the responses to the next events. They contain their own failures; only database failures are thrown.
     */
    Responses next(Opened opened, String place, int most, Cancellation cancellation) {
        return inTransaction(opened.identity, cancellation, attempt -> {
            var responses = execution.next(opened.prepared, opened.stream, place, most, cancellation);
            responses
                    .responses()
                    .forEach(response -> attempt.judge(response.result().errors()));
            return responses;
        });
    }

    /** How many responses may be made at once: together at most as many objects as one request may return. */
    int mostResponses(Opened opened) {
        long each = Math.max(1, opened.prepared.cost());
        return (int) Math.max(1, Math.min(MOST_RESPONSES, limits.responseObjects() / each));
    }

    private <T> T inTransaction(
            SecurityIdentity identity, Cancellation cancellation, Function<Retries.Attempt, T> work) {
        return attempts.of(cancellation, attempt -> {
            try (var taken = connections.take()) {
                var context = Arc.container().requestContext();
                context.activate();
                try {
                    identities.use(identity);
                    session.use(taken.connection());
                    sessions.begin(true, NO_LISTENER, cancellation);
                    return work.apply(attempt);
                } finally {
                    cancellation.done();
                    context.terminate();
                }
            } catch (RuntimeException broken) {
                connections.throwAwayLost();
                if (cancellation.reasonOf(broken) instanceof TimedOut late) {
                    throw late;
                }
                attempt.judge(broken);
                throw broken;
            }
        });
    }
}
