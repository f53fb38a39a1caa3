package org.hubgraph.server.http;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.netty.buffer.Unpooled;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;

import org.hubgraph.limit.Limits;
import org.hubgraph.server.quota.ByteBudget;
import org.hubgraph.server.quota.ByteBudgets;
import org.hubgraph.server.quota.Quotas;
import org.hubgraph.server.response.EntityTag;

/**
 * Sends the files and pages of this server that are not made by an {@link Exchange}. Like its responses, they wait for
 * their clients within the memory for responses, and a client that reads nothing is cut off.
 */
@ApplicationScoped
public class Deliveries {
    private final ByteBudgets budgets;
    private final Limits limits;
    private final Compression compression;

    Deliveries(ByteBudgets budgets, Limits limits, Compression compression) {
        this.budgets = budgets;
        this.limits = limits;
        this.compression = compression;
    }

    /**
     * Sends a file or page as {@link #send(RoutingContext, Map, byte[])}, or 304 if the client has it. For HEAD there is no
     * body.
     *
     * @param headers besides {@code ETag} and {@code Content-Type}
     */
    public void send(
            RoutingContext context, Map<String, String> headers, EntityTag tag, String mediaType, byte[] body) {
        var response = context.response();
        var all = new LinkedHashMap<>(headers);
        all.put("ETag", tag.text());
        if (tag.isAmong(context.request().getHeader("If-None-Match"))) {
            all.forEach(response::putHeader);
            response.setStatusCode(304).end();
            return;
        }
        all.put("Content-Type", mediaType);
        if (context.request().method() == HttpMethod.HEAD) {
            all.forEach(response::putHeader);
            response.putHeader("Content-Length", Integer.toString(body.length)).end();
        } else {
            send(context, all, body);
        }
    }

    /**
     * Sends a response with status 200, or refuses the request if the memory for responses has no room.
     *
     * @param headers set only if the body is sent
     * @param body must not be changed
     */
    public void send(RoutingContext context, Map<String, String> headers, byte[] body) {
        var memory = budgets.waiting().share(Quotas.client(context.request()));
        var taken = memory.take(body.length);
        if (taken != ByteBudget.Outcome.TAKEN) {
            memory.close();
            Admission.refuse(context, budgets.refusedResponse(taken));
            return;
        }
        headers.forEach(context.response()::putHeader);
        var delivery = new Delivery(
                context,
                compression.packed(context, wrapped(body)),
                memory,
                limits.stalledMilliseconds(),
                () -> Delivery.abandon(context),
                () -> {});
        if (Context.isOnEventLoopThread()) {
            delivery.begin();
        } else {
            Vertx.currentContext().runOnContext(now -> delivery.begin());
        }
    }

    /** Not copied for each client. This is the only way in Vert.x 4; Vert.x 5 will have another. */
    @SuppressWarnings("deprecation")
    private static Buffer wrapped(byte[] body) {
        return Buffer.buffer(Unpooled.wrappedBuffer(body));
    }
}
