package org.hubgraph.server.importing;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.HttpCall;
import org.hubgraph.testsupport.TestUser;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Requests of an editor about imports. */
final class ImportCalls {
    static final String CSV = "record_id,name,founded,city\n";

    private ImportCalls() {}

    static RequestSpecification editor() {
        return given().header("Authorization", TestUser.EDITOR.credentials());
    }

    static Response post(String csv, String query) {
        return editor().contentType("text/csv; charset=utf-8").body(csv).post("/imports?" + query);
    }

    static Response decide(String id, String decision) {
        return editor().contentType("application/json").body(decision).post("/imports/" + id + "/decisions");
    }

    /** The id of an accepted import, after it has ended in the state. */
    static String ended(Response accepted, String state) {
        assertEquals(202, accepted.statusCode(), accepted::asString);
        String id = accepted.path("id");
        var run = await(id, one -> !List.of("QUEUED", "RUNNING")
                .contains(one.path("state").asText()));
        assertEquals(state, run.path("state").asText(), run::toString);
        return id;
    }

    /** Waits until an import is in the state. */
    static JsonNode await(String id, String state) {
        return await(id, run -> run.path("state").asText().equals(state));
    }

    /** Waits until an import has got so far. */
    static JsonNode await(String id, Predicate<JsonNode> reached) {
        long end = System.nanoTime() + 240_000_000_000L;
        var editor = Map.of("Authorization", TestUser.EDITOR.credentials());
        JsonNode run;
        do {
            run = GraphQLCall.parsed(HttpCall.get("/imports/" + id, editor).text());
            if (reached.test(run)) {
                return run;
            }
            pause();
        } while (System.nanoTime() < end);
        throw new AssertionError(run);
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The number of tenants with names that start like this. */
    static int found(String name) {
        return GraphQLCall.data(
                        "query($name: String!) { tenants(filter: { name: { startsWith: $name } }) { totalCount } }",
                        Map.of("name", name))
                .at("/tenants/totalCount")
                .asInt();
    }
}
