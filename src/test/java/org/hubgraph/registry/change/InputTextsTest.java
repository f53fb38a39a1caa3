package org.hubgraph.registry.change;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.GraphQLSchema;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.InputTexts;
import org.hubgraph.testsupport.MutationInputs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The rules for texts apply to each text of each input, as found in the schema. */
@QuarkusTest
@ChangesRegistry
class InputTextsTest {
    private static final long SEED = 20_240_715;
    private static final List<String> REFUSED =
            List.of("\u3164", "\u200E\u2800", "a\u202Eb", "a\n\u2066b\u2069", "a\u0007b", "a\u0085b", " a", "a\u200B");

    @Inject
    GraphQLSchema schema;

    @Inject
    AgroalDataSource database;

    @Test
    void eachTextOfEachInputIsChecked() throws Exception {
        var places = places();
        assertTrue(places.size() > 60, places::toString);
        var taken = new ArrayList<String>();
        int number = 0;
        for (var place : places) {
            // All texts for the first few inputs, and one each for the others in turn.
            var texts = number < 10
                    ? REFUSED
                    : List.of(REFUSED.get(number % REFUSED.size()), REFUSED.get((number + 3) % REFUSED.size()));
            number++;
            for (String text : texts) {
                var answer = GraphQLCall.answer(place.query(), Map.of("input", place.with(text)));
                boolean trimmed = place.path().toString().endsWith("externalIds, 0, value]")
                        && text.contains("a")
                        && !text.contains("b");
                if (!trimmed && !isRefused(answer, place.path())) {
                    taken.add(place.mutation() + " " + place.path() + " " + GraphQLCall.json(text) + ": " + answer);
                }
            }
        }
        assertEquals(List.of(), taken, "Seed " + SEED);
    }

    @Test
    void aReasonIsChecked() {
        for (String reason : List.of("a\u202Eb", "a\u0007b", "a\u2067b")) {
            var answer = GraphQLCall.answer(
                    "mutation ($reason: String) { deleteTenant(input: { id: \"alibaba-group\", version: 0 }, reason: $reason)"
                            + " { deletedId } }",
                    Map.of("reason", reason));

            assertTrue(answer.toString().contains("\"path\":[\"reason\"]"), answer::toString);
        }
    }

    private List<InputTexts.Place> places() throws SQLException {
        try (var connection = database.getConnection()) {
            return new InputTexts(schema, new MutationInputs(schema, connection), SEED).all();
        }
    }

    private static boolean isRefused(JsonNode answer, List<Object> path) {
        return StreamSupport.stream(answer.at("/errors/0/extensions/violations").spliterator(), false)
                .anyMatch(violation -> violation
                        .get("path")
                        .toString()
                        .equals(GraphQLCall.json(
                                path.stream().map(Object::toString).toList())));
    }
}
