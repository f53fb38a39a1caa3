package org.hubgraph.server.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.TestUser;

import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Reading needs no credentials; writing needs a signed-in user with the required role. */
@QuarkusTest
class RightsTest {
    private static final String GRAPHQL = "application/graphql-response+json";
    private static final String READ = "{ hubs { totalCount } }";
    private static final String CREATE =
            "mutation ($input: CreateTenantInput!) { createTenant(input: $input) { tenant { id version } } }";
    private static final String DELETE =
            "mutation ($input: DeleteInput!) { deleteTenant(input: $input) { deletedId } }";
    private static final Map<String, ?> NOTHING_THERE = Map.of("input", Map.of("id", "no-such-tenant", "version", 0));

    @ParameterizedTest
    @ValueSource(strings = {"application/json", GRAPHQL})
    void nobodyInParticularMayNotWrite(String accepted) {
        int before = tenants();

        var response = GraphQLCall.response(Map.of("Accept", accepted), CREATE, input("By Nobody"), null);

        assertEquals(401, response.statusCode());
        assertEquals("Basic realm=\"hubgraph\", charset=\"UTF-8\"", response.header("WWW-Authenticate"));
        assertEquals("UNAUTHENTICATED", code(response));
        assertTrue(message(response).contains("createTenant requires the role editor"), message(response));
        assertEquals(before, tenants());
    }

    @Test
    void anEditorAddsAndDoesNotDelete() {
        var tenant = added(TestUser.EDITOR, "By An Editor");
        var input = Map.of("input", Map.of("id", tenant.get("id").asText(), "version", 0));

        var refused = GraphQLCall.response(headers(TestUser.EDITOR), DELETE, input, null);

        assertEquals(403, refused.statusCode());
        assertNull(refused.header("WWW-Authenticate"));
        assertEquals("FORBIDDEN", code(refused));
        assertTrue(message(refused).contains("deleteTenant requires the role admin"), message(refused));
        var deleted = GraphQLCall.as(TestUser.ADMIN, DELETE, input);
        assertEquals(tenant.get("id"), deleted.at("/data/deleteTenant/deletedId"), deleted::toString);
    }

    @Test
    void anAdminWhoIsNoEditorDoesNotAdd() {
        var refused = GraphQLCall.as(TestUser.ADMIN, CREATE, input("By An Admin"));

        assertEquals("FORBIDDEN", refused.at("/errors/0/extensions/code").asText(), refused::toString);
    }

    @Test
    void allMutationsOfARequestAreLookedAtBeforeTheFirstOneRuns() {
        int before = tenants();

        var refused = GraphQLCall.as(
                TestUser.EDITOR, """
                mutation ($new: CreateTenantInput!, $old: DeleteInput!) {
                  createTenant(input: $new) { tenant { id } }
                  ... { last: deleteTenant(input: $old) { deletedId } } }""", Map.of("new", input("First").get("input"), "old", NOTHING_THERE.get("input")));

        assertEquals("FORBIDDEN", refused.at("/errors/0/extensions/code").asText(), refused::toString);
        assertFalse(refused.has("data"), refused::toString);
        assertEquals(before, tenants());
    }

    @Test
    void whoMayNotWriteLearnsNothing() {
        assertEquals("UNAUTHENTICATED", code(GraphQLCall.anonymously(DELETE, NOTHING_THERE)));
        assertEquals("FORBIDDEN", code(GraphQLCall.as(TestUser.EDITOR, DELETE, NOTHING_THERE)));
        assertEquals("NOT_FOUND", code(GraphQLCall.as(TestUser.ADMIN, DELETE, NOTHING_THERE)));
        var invalid = Map.of("input", Map.of("names", List.of(), "kinds", List.of("COMPANY"), "citations", List.of()));
        assertEquals("UNAUTHENTICATED", code(GraphQLCall.anonymously(CREATE, invalid)));
        assertEquals("FORBIDDEN", code(GraphQLCall.as(TestUser.ADMIN, CREATE, invalid)));
    }

    @Test
    void anyoneReads() {
        var everybody = GraphQLCall.response(Map.of(), READ, Map.of(), null);
        var somebody = GraphQLCall.response(headers(TestUser.EDITOR), READ, Map.of(), null);

        assertEquals(200, everybody.statusCode());
        assertEquals(200, somebody.statusCode());
        assertNotNull(GraphQLCall.json(everybody).get("data"));
        assertEquals(
                GraphQLCall.json(everybody).get("data"),
                GraphQLCall.json(somebody).get("data"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic ZWRpdG9yOndyb25n",
                "Basic bm9ib2R5OmVkaXRvci1wYXNzd29yZA==",
                "Basic ZWRpdG9y",
                "Basic !",
                "Basic",
                "Bearer eyJhbGciOiJub25lIn0.e30.",
                "Digest username=\"editor\"",
                "editor"
            })
    void wrongCredentialsAreRefusedForReadsToo(String credentials) {
        for (String document : List.of(READ, CREATE)) {
            var refused = GraphQLCall.response(Map.of("Authorization", credentials), document, Map.of(), null);

            assertEquals(401, refused.statusCode(), document);
            assertEquals("UNAUTHENTICATED", code(refused));
            assertNotNull(refused.header("WWW-Authenticate"));
        }
    }

    @Test
    void theSchemaSaysWhoMayWhat() {
        var schema = io.restassured.RestAssured.get("/graphql/schema.graphql").asString();

        var mutations = schema.substring(schema.indexOf("type Mutation {"));
        mutations = mutations.substring(0, mutations.indexOf("\n}"));
        long fields =
                mutations.lines().filter(line -> line.matches("  \\w+\\(")).count();
        long marked =
                mutations.lines().filter(line -> line.contains("@rolesAllowed")).count();
        assertTrue(fields > 0, mutations);
        assertEquals(fields, marked, mutations);
    }

    private static Map<String, String> headers(TestUser user) {
        return Map.of("Authorization", user.credentials(), "Accept", GRAPHQL);
    }

    private static JsonNode added(TestUser user, String name) {
        var answer = GraphQLCall.as(user, CREATE, input(name));
        assertFalse(answer.has("errors"), answer::toString);
        return answer.at("/data/createTenant/tenant");
    }

    private static Map<String, Object> input(String name) {
        var input = new HashMap<String, Object>();
        input.put("names", List.of(Map.of("text", name, "language", "en", "kind", "OFFICIAL")));
        input.put("kinds", List.of("COMPANY"));
        input.put("citations", List.of(Map.of("source", source())));
        return Map.of("input", input);
    }

    private static String source() {
        return data("{ sources(first: 1) { nodes { slug } } }")
                .at("/sources/nodes/0/slug")
                .asText();
    }

    private static String code(Response response) {
        return code(GraphQLCall.json(response));
    }

    private static String code(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asText();
    }

    private static String message(Response response) {
        return GraphQLCall.json(response).at("/errors/0/message").asText();
    }

    private static int tenants() {
        return data("{ tenants { totalCount } }").at("/tenants/totalCount").asInt();
    }
}
