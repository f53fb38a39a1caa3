package org.hubgraph.server.webhook;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;

import org.hubgraph.server.response.GraphQLResponse;
import org.hubgraph.server.webhook.WebhookAdministration.DeadLetter;
import org.hubgraph.server.webhook.WebhookAdministration.Overview;

/** The bodies of responses of {@code /webhooks}. A secret is only in the response to the request that has made it. */
final class WebhookJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private WebhookJson() {}

    static GraphQLResponse list(List<Overview> all) {
        var json = JSON.createObjectNode();
        var list = json.putArray("webhooks");
        all.forEach(webhook -> list.add(json(webhook)));
        return response(json);
    }

    static GraphQLResponse one(Overview webhook, boolean withSecret) {
        var json = json(webhook);
        if (withSecret) {
            json.put("secret", webhook.webhook().secret().text());
        }
        return response(json);
    }

    private static ObjectNode json(Overview overview) {
        var webhook = overview.webhook();
        var state = overview.state();
        var json = JSON.createObjectNode()
                .put("id", webhook.id().toString())
                .put("address", webhook.address())
                .put("document", webhook.document());
        json.set("variables", JSON.valueToTree(WebhookDocuments.variables(webhook)));
        names(json, "types", webhook.types());
        names(json, "kinds", webhook.kinds());
        json.put("enabled", webhook.enabled())
                .put("stopped", state.stopped())
                .put("resumesAt", text(state.resumesAt()))
                .put("cursor", overview.cursor())
                .put("delivered", state.delivered())
                .put("deliveredAt", text(state.deliveredAt()))
                .put("failures", state.failures())
                .put("failure", state.failure())
                .put("failedAt", text(state.failedAt()))
                .put("waiting", overview.counts().waiting())
                .put("deadLetters", overview.counts().dead())
                .put("createdBy", webhook.createdBy())
                .put("createdAt", text(webhook.createdAt()))
                .put("changedBy", webhook.changedBy())
                .put("changedAt", text(webhook.changedAt()));
        return json;
    }

    private static void names(ObjectNode json, String member, Collection<? extends Enum<?>> values) {
        var names = json.putArray(member);
        values.forEach(value -> names.add(value.name()));
    }

    static GraphQLResponse letters(List<DeadLetter> letters) {
        var json = JSON.createObjectNode();
        var list = json.putArray("deadLetters");
        letters.forEach(each -> list.addObject()
                .put("change", each.change().id())
                .put("kind", each.change().kind().name())
                .put("subjectType", each.change().type().name())
                .put("subjectId", each.change().objectId())
                .put("version", each.change().version())
                .put("at", text(each.change().at()))
                .put("attempts", each.letter().attempts())
                .put("failure", each.letter().failure()));
        return response(json);
    }

    /** A number of dead letters. */
    static GraphQLResponse number(int letters) {
        return response(JSON.createObjectNode().put("deadLetters", letters));
    }

    static GraphQLResponse deleted(String id) {
        return response(JSON.createObjectNode().put("deletedId", id));
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static GraphQLResponse response(JsonNode body) {
        try {
            return new GraphQLResponse(200, false, List.of(), Buffer.buffer(JSON.writeValueAsBytes(body)), Map.of())
                    .with("Content-Type", "application/json")
                    .with("Cache-Control", "no-store");
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
