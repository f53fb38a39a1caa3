package org.hubgraph.server.http;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.TestUser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A server without a replica always returns the latest state, even to requests with a write position from a system with
 * replicas.
 */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class WrittenHeaderTest {
    private static final String QUERY = "{ hubs { totalCount } }";
    private static final String CREATE =
            "mutation ($input: CreateTenantInput!) { createTenant(input: $input) { tenant { id } } }";

    @ParameterizedTest
    @ValueSource(strings = {"0/0", "0/16B3748", "FFFFFFFF/FFFFFFFF"})
    void whatAServerWithAReplicaHasGivenIsTaken(String written) {
        var response = GraphQLCall.response(Map.of("Hubgraph-Written", written), QUERY, Map.of(), null);

        assertEquals(200, response.statusCode());
        assertTrue(GraphQLCall.json(response).path("errors").isMissingNode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "0", "0/x", "0/0; drop table hub", "0/0, 0/1"})
    void anythingElseIsRefused(String written) {
        var response = GraphQLCall.response(
                Map.of("Hubgraph-Written", written, "Accept", "application/graphql-response+json"),
                QUERY,
                Map.of(),
                null);

        assertEquals(400, response.statusCode());
        var error = GraphQLCall.json(response).at("/errors/0");
        assertEquals("INVALID", error.at("/extensions/code").asText());
        assertTrue(error.get("message").asText().startsWith("Hubgraph-Written must be"), error::toString);
    }

    @Test
    void aMutationWithAnythingElseIsRefusedTooAndWritesNothing() {
        var input = Edits.cited(
                "names", List.of(Map.of("text", "Written Nowhere", "kind", "OFFICIAL")), "kinds", List.of("COMPANY"));

        var response = GraphQLCall.response(
                Map.of(
                        "Hubgraph-Written",
                        "yesterday",
                        "Authorization",
                        TestUser.CURATOR.credentials(),
                        "Accept",
                        "application/graphql-response+json"),
                CREATE,
                Map.of("input", input),
                null);

        assertEquals(400, response.statusCode());
        var found = GraphQLCall.response(Map.of(), "{ tenant(slug: \"written-nowhere\") { id } }", Map.of(), null);
        assertTrue(GraphQLCall.json(found).at("/data/tenant").isNull());
    }

    @Test
    void aMutationHasNothingToSayOfIt() {
        var input = Edits.cited(
                "names", List.of(Map.of("text", "Written Here", "kind", "OFFICIAL")), "kinds", List.of("COMPANY"));

        var response = GraphQLCall.response(
                Map.of("Authorization", TestUser.CURATOR.credentials()), CREATE, Map.of("input", input), null);

        assertTrue(GraphQLCall.json(response).path("errors").isMissingNode());
        assertNull(response.header("Hubgraph-Written"));
    }
}
