package org.hubgraph.server.http;

import java.util.List;

import jakarta.inject.Singleton;

import io.vertx.ext.web.RoutingContext;

import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.limit.Limits;
import org.hubgraph.server.quota.ByteBudget;
import org.hubgraph.server.quota.ByteBudgets;
import org.hubgraph.server.request.Refused;
import org.hubgraph.server.response.GraphQLResponse;

/** Reads and decompresses request bodies within the limits per body and for all bodies together. */
@Singleton
public class Bodies {
    private final ByteBudgets budgets;
    private final Limits limits;

    Bodies(ByteBudgets budgets, Limits limits) {
        this.budgets = budgets;
        this.limits = limits;
    }

    /** The body of one request, as it was sent. */
    public interface Body {
        /**
         * Decompresses the body. Call it on a thread that may block.
         *
         * @throws Refused if the body is not compressed as its header says, or is too large after decompression
         */
        byte[] unpacked() throws Refused;
    }

    /** Receives a complete body. */
    public interface Next {
        void accept(Body body);
    }

    /** Whether all content codings of the body are supported. */
    public static boolean isUnderstood(RoutingContext context) {
        return codings(context) != null;
    }

    /** Null if a coding is not supported. */
    private static List<ContentCoding> codings(RoutingContext context) {
        return ContentCoding.of(context.request().headers().getAll("Content-Encoding"));
    }

    /** Releases the body's memory before the response has ended, because the body is no longer used. */
    public static void release(RoutingContext context) {
        if (context.get(Bodies.class.getName()) instanceof ByteBudget.Share share) {
            share.close();
        }
    }

    /**
     * Reads the body and passes it on, or refuses the request if it cannot be read. The body's memory is released when
     * the response has ended.
     */
    public void read(RoutingContext context, Next next) {
        var exchange = Exchange.of(context);
        var share = budgets.arriving().share(exchange.client());
        context.put(Bodies.class.getName(), share);
        context.addEndHandler(ended -> share.close());
        var codings = codings(context);
        ArrivingBody.read(context.request(), share, limits.requestBodyBytes(), new ArrivingBody.Outcome() {
            @Override
            public void complete(byte[] packed) {
                next.accept(() -> unpacked(packed, codings, share));
            }

            @Override
            public void tooLarge() {
                exchange.refuseAndClose(
                        413,
                        new LimitExceeded(
                                "request-body-bytes",
                                "The body has more than " + limits.requestBodyBytes() + " bytes",
                                limits.requestBodyBytes(),
                                "Request less, or split it into several requests."));
            }

            @Override
            public void refused(ByteBudget.Outcome reason) {
                share.close();
                exchange.sendAndClose(budgets.refusedArrival(reason));
            }

            @Override
            public void unexpected() {
                exchange.refuseAndClose(417, new Invalid("The only supported value of Expect is 100-continue."));
            }
        });
    }

    private byte[] unpacked(byte[] packed, List<ContentCoding> codings, ByteBudget.Share share) throws Refused {
        if (codings.isEmpty()) {
            return packed;
        }
        try {
            byte[] unpacked = ContentCoding.unpacked(packed, codings, limits.requestBodyBytes());
            var taken = share.take(unpacked.length);
            if (taken != ByteBudget.Outcome.TAKEN) {
                throw new Refused(budgets.refusedArrival(taken));
            }
            return unpacked;
        } catch (LimitExceeded large) {
            throw new Refused(GraphQLResponse.refusal(413, large));
        } catch (Invalid malformed) {
            throw new Refused(GraphQLResponse.refusal(400, malformed));
        }
    }
}
