package org.hubgraph.server.http;

import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.ext.web.RoutingContext;

import org.hubgraph.failure.Failure;
import org.hubgraph.graphql.execution.Cancellation;
import org.hubgraph.server.request.Refused;
import org.hubgraph.server.response.GraphQLResponse;

/** Runs the work for a request, and sends its response, or why there is none. */
@ApplicationScoped
public class Responder {
    private final Deadlines deadlines;

    Responder(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** Work that may block, and may find its request malformed. */
    public interface Work {
        /** @param cancellation of the request; long work checks it now and then */
        GraphQLResponse respond(Cancellation cancellation) throws Refused;
    }

    /**
     * Runs the work within the time of a request, on a thread that may block.
     *
     * @param refusal the response to a failure of the work
     */
    public void run(RoutingContext context, Work work, Function<Failure, GraphQLResponse> refusal) {
        var exchange = Exchange.of(context);
        deadlines.run(
                context,
                cancellation -> exchange.send(response(work, cancellation, refusal)),
                late -> exchange.send(GraphQLResponse.refusal(503, late)));
    }

    private static GraphQLResponse response(
            Work work, Cancellation cancellation, Function<Failure, GraphQLResponse> refusal) {
        try {
            return work.respond(cancellation);
        } catch (Refused refused) {
            return refused.response();
        } catch (Failure failed) {
            return refusal.apply(failed);
        } catch (RuntimeException unexpected) {
            return GraphQLResponse.broken(unexpected);
        }
    }
}
