package org.hubgraph.server.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.TestUser;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** An administrator of webhooks at the running application, who deletes what was created. */
final class WebhookClient implements AutoCloseable {
    private final List<String> created = new ArrayList<>();

    static RequestSpecification admin() {
        return RestAssured.given().header("Authorization", TestUser.ADMIN.credentials());
    }

    static Response post(Map<String, ?> input) {
        return admin().contentType("application/json")
                .body(GraphQLCall.json(input))
                .post("/webhooks");
    }

    JsonNode create(Map<String, ?> input) {
        var response = post(input);
        assertEquals(200, response.statusCode(), response.asString());
        var webhook = GraphQLCall.json(response);
        created.add(webhook.get("id").asText());
        assertEquals("/webhooks/" + webhook.get("id").asText(), response.header("Location"));
        return webhook;
    }

    /** Adds a webhook for changes of organisations. */
    JsonNode ofTenants(String address) {
        return create(Map.of("address", address, "document", "where-is-an-organisation", "types", List.of("TENANT")));
    }

    static JsonNode update(JsonNode webhook, Map<String, ?> input) {
        var response = admin().contentType("application/json")
                .body(GraphQLCall.json(input))
                .patch("/webhooks/" + webhook.get("id").asText());
        assertEquals(200, response.statusCode(), response.asString());
        return GraphQLCall.json(response);
    }

    static JsonNode get(JsonNode webhook) {
        return GraphQLCall.json(admin().get("/webhooks/" + webhook.get("id").asText()));
    }

    static JsonNode letters(JsonNode webhook) {
        return GraphQLCall.json(admin().get("/webhooks/" + webhook.get("id").asText() + "/dead-letters"))
                .get("deadLetters");
    }

    /** Waits until a member of the webhook has a value. */
    static JsonNode await(JsonNode webhook, String member, String value) throws InterruptedException {
        long end = System.nanoTime() + 30_000_000_000L;
        var now = get(webhook);
        while (!now.get(member).asText().equals(value)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(member + " is not " + value + ": " + now);
            }
            Thread.sleep(20);
            now = get(webhook);
        }
        return now;
    }

    @Override
    public void close() {
        created.forEach(id -> admin().delete("/webhooks/" + id));
    }
}
