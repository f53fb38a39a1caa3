package org.hubgraph.server.webhook;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.TestUser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who may administer webhooks, and which are accepted. Nothing is delivered here. */
@QuarkusTest
class WebhookEndpointTest {
    private static final Map<String, String> VALID =
            Map.of("address", "https://hooks.example.org/x", "document", "hub-card");

    private final WebhookClient client = new WebhookClient();

    @Inject
    WebhookDatabase database;

    @ConfigProperty(name = "hubgraph.webhooks.most")
    int most;

    @AfterEach
    void end() {
        client.close();
    }

    @Test
    void onlyAdministratorsAreServed() {
        String body = GraphQLCall.json(VALID);
        String one = "/webhooks/" + UUID.randomUUID();
        for (var method : List.of(
                "GET /webhooks",
                "POST /webhooks",
                "GET " + one,
                "PATCH " + one,
                "DELETE " + one,
                "GET " + one + "/dead-letters",
                "POST " + one + "/dead-letters",
                "DELETE " + one + "/dead-letters")) {
            var anonymous = sent(RestAssured.given(), method, body);
            var editor = sent(RestAssured.given().header("Authorization", TestUser.EDITOR.credentials()), method, body);

            assertEquals(401, anonymous.statusCode(), method);
            assertTrue(anonymous.header("WWW-Authenticate").startsWith("Basic"), method);
            assertEquals(403, editor.statusCode(), method);
        }
        assertEquals("{\"webhooks\":[]}", WebhookClient.admin().get("/webhooks").asString());
    }

    private static Response sent(RequestSpecification request, String method, String body) {
        var parts = method.split(" ");
        boolean withBody = parts[0].startsWith("P") && !parts[1].endsWith("dead-letters");
        return (withBody ? request.contentType("application/json").body(body) : request).request(parts[0], parts[1]);
    }

    @Test
    void aWebhookIsShownWithoutItsSecretChangedAndDeleted() {
        var created = client.create(VALID);
        String path = "/webhooks/" + created.get("id").asText();

        var shown = WebhookClient.get(created);
        assertTrue(created.get("secret").asText().startsWith("whsec_"));
        assertFalse(WebhookClient.admin().get("/webhooks").asString().contains("whsec_"));
        assertFalse(shown.has("secret"));
        assertEquals("admin", shown.get("createdBy").asText());
        assertEquals("[]", shown.get("types").toString());

        var changed = WebhookClient.update(created, Map.of("types", List.of("HUB", "ZONE"), "enabled", false));
        assertEquals("[\"HUB\",\"ZONE\"]", changed.get("types").toString());
        assertEquals("https://hooks.example.org/x", changed.get("address").asText());
        assertFalse(changed.get("enabled").asBoolean());
        assertFalse(changed.has("secret"));
        assertTrue(WebhookClient.update(created, Map.of("rotateSecret", true)).has("secret"));

        assertEquals(200, WebhookClient.admin().delete(path).statusCode());
        assertEquals(404, WebhookClient.admin().get(path).statusCode());
        assertEquals(404, WebhookClient.admin().delete(path).statusCode());
    }

    /** Settings and documents change with the server. */
    @Test
    void aWebhookThatIsNotAcceptableAnyMoreCanBeDisabled() throws Exception {
        var created = client.create(VALID);
        var id = UUID.fromString(created.get("id").asText());
        database.write(connection -> Progress.execute(
                connection, "update webhook set address = 'https://localhost/', document = 'gone' where id = ?", id));

        assertFalse(WebhookClient.update(created, Map.of("enabled", false))
                .get("enabled")
                .asBoolean());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{}",
                "{'address': 'https://hooks.example.org/'}",
                "{'document': 'hub-card'}",
                "{'address': 1, 'document': 'hub-card'}",
                "{'address': null, 'document': 'hub-card'}",
                "{'address': 'https://hooks.example.org/', 'document': 'hub-card', 'other': 1}",
                "{'address': 'https://hooks.example.org/', 'document': 'hub-card', 'address': 'https://a.example/'}",
                "{'address': 'https://hooks.example.org/', 'document': 'hub-card', 'types': ['HOUSE']}",
                "{'address': 'https://hooks.example.org/', 'document': 'hub-card', 'types': 'HUB'}",
                "{'address': 'https://hooks.example.org/', 'document': 'hub-card', 'types': [1]}",
                "{'address': 'https://hooks.example.org/', 'document': 'hub-card', 'kinds': ['added']}",
                "{'address': 'https://hooks.example.org/', 'document': 'hub-card', 'enabled': 'yes'}",
                "{'address': 'https://hooks.example.org/', 'document': 'hub-card', 'rotateSecret': true}",
                "{'address': 'https://hooks.example.org/', 'document': 'hub-card', 'variables': []}",
                "{'address': 'https://hooks.example.org/', 'document': 'hub-card', 'variables': {'other': 1}}",
                "{'address': 'https://hooks.example.org/', 'document': 'hub-card', 'variables': {'slug': {}}}",
                "{'address': 'https://hooks.example.org/', 'document': 'tenants-over-time'}",
                "{'address': 'https://hooks.example.org/', 'document': 'no-such-document'}",
                "{'address': 'https://hooks.example.org/', 'document': 'page-hub'}",
                "{'address': 'https://hooks.example.org/', 'document': 'add-a-person'}",
                "{'address': 'https://hooks.example.org/', 'document': 'follow-live'}",
                "{'address': 'https://10.0.0.1/', 'document': 'hub-card'}",
                "{'address': 'https://[::1]/', 'document': 'hub-card'}",
                "{'address': 'https://2130706433/', 'document': 'hub-card'}",
                "{'address': 'http://169.254.169.254/latest/meta-data', 'document': 'hub-card'}"
            })
    void whatCannotBeDeliveredIsRefused(String body) {
        var refused = WebhookClient.admin()
                .contentType("application/json")
                .body(body.replace('\'', '"'))
                .post("/webhooks");

        assertEquals(400, refused.statusCode(), refused.asString());
        assertEquals(
                "INVALID",
                GraphQLCall.json(refused).at("/errors/0/extensions/code").asText());
        assertEquals("{\"webhooks\":[]}", WebhookClient.admin().get("/webhooks").asString());
    }

    /** Otherwise a misspelled parameter discards the dead letters of all objects. */
    @ParameterizedTest
    @ValueSource(strings = {"subject=x", "subjectId", "subjectId=", "subjectid=x", "subjectId=?&subjectId=?", "a"})
    void parametersOfDeadLettersAreChecked(String query) {
        String path = "/webhooks/" + client.create(VALID).get("id").asText() + "/dead-letters?"
                + query.replace(
                        "?",
                        GraphQLCall.data("{ hub(slug: \"ai-tower\") { id } }")
                                .at("/hub/id")
                                .asText());

        assertEquals(
                400,
                WebhookClient.admin().urlEncodingEnabled(false).delete(path).statusCode());
        assertEquals(
                400, WebhookClient.admin().urlEncodingEnabled(false).post(path).statusCode());
        assertEquals(
                400, WebhookClient.admin().urlEncodingEnabled(false).get(path).statusCode());
    }

    @Test
    void anUnfitVariableIsNamed() {
        assertRequired("tenants-over-time", "$from", "PartialDate!");
        assertRequired("organisation-by-external-id", "$id", "ExternalIdKey!");
    }

    private static void assertRequired(String document, String variable, String type) {
        var refused = WebhookClient.post(Map.of("address", "https://hooks.example.org/", "document", document));

        assertEquals(
                "variables do not fit the document: Variable \"" + variable
                        + "\" got an invalid value: A value of required type \"" + type + "\" was not provided.",
                GraphQLCall.json(refused).at("/errors/0/message").asText());
    }

    @Test
    void thereAreAsManyAsTheLimitAllows() {
        for (int i = 0; i < most; i++) {
            client.create(VALID);
        }

        var refused = WebhookClient.post(VALID);

        assertEquals(400, refused.statusCode());
        assertEquals(
                "hubgraph.webhooks.most",
                GraphQLCall.json(refused).at("/errors/0/extensions/limit").asText());
        assertEquals(
                most,
                GraphQLCall.json(WebhookClient.admin().get("/webhooks"))
                        .get("webhooks")
                        .size());
    }

    @Test
    void malformedRequestsHaveTheirStatus() {
        assertEquals(
                415,
                WebhookClient.admin()
                        .contentType("text/plain")
                        .body("{}")
                        .post("/webhooks")
                        .statusCode());
        assertEquals(405, WebhookClient.admin().put("/webhooks").statusCode());
        assertEquals(200, WebhookClient.admin().head("/webhooks").statusCode());
        assertEquals("GET, HEAD, POST", WebhookClient.admin().put("/webhooks").header("Allow"));
        for (String id : List.of("1", "x", UUID.randomUUID().toString(), "0-0-0-0-0")) {
            assertEquals(404, WebhookClient.admin().get("/webhooks/" + id).statusCode(), id);
        }
        assertEquals(
                403,
                WebhookClient.admin()
                        .header("Origin", "https://evil.example")
                        .contentType("application/json")
                        .body(GraphQLCall.json(VALID))
                        .post("/webhooks")
                        .statusCode());
    }
}
