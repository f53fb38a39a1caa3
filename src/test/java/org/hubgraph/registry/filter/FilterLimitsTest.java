package org.hubgraph.registry.filter;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.GraphQLCall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Filters as deep and as large as the limits allow are answered; those beyond are refused before they reach the database. */
@QuarkusTest
class FilterLimitsTest {
    private static final int LEVELS = 10;

    /** Each level multiplies the rows that a database may have to compare, so that the limit on time may end the request. */
    @ParameterizedTest
    @ValueSource(strings = {"some", "none", "every"})
    void aFilterThroughAsManyRelationsAsAllowedIsAnsweredWithinTheTimeLimit(String part) {
        var answer = hubs(through(LEVELS - 1, part));

        String code = answer.at("/errors/0/extensions/code").asText();
        assertTrue(answer.at("/data/hubs/totalCount").isInt() || code.equals("TIMEOUT"), answer::toString);
        var next = hubs(through(1, part));
        assertTrue(next.at("/data/hubs/totalCount").isInt(), next::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"some", "none", "every"})
    void aFilterThroughMoreRelationsIsRefused(String part) {
        var answer = hubs(through(LEVELS, part));

        assertEquals("filter-levels", answer.at("/errors/0/extensions/limit").asText(), answer::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"and", "or"})
    void asManyConditionsOnListsAsAllowedAreAnswered(String combined) {
        var answer = hubs(Map.of(combined, Collections.nCopies(20, lists())));

        assertTrue(answer.at("/data/hubs/totalCount").isInt(), answer::toString);
    }

    @Test
    void moreConditionsOnListsAreRefused() {
        var answer = hubs(Map.of("or", Collections.nCopies(30, lists())));

        assertEquals(
                "filter-conditions", answer.at("/errors/0/extensions/limit").asText(), answer::toString);
    }

    private static Map<String, Object> lists() {
        return Map.of("tenants", Map.of("some", Map.of("slugs", List.of("none-such"))));
    }

    /** From hubs to their organisations and back, one list for each level. */
    private static Map<String, Object> through(int relations, String part) {
        Map<String, Object> filter = Map.of("slugs", List.of("none-such"));
        for (int left = relations; left > 0; left--) {
            filter = Map.of(left % 2 == 1 ? "tenants" : "hubs", Map.of(part, filter));
        }
        return filter;
    }

    private static JsonNode hubs(Map<String, Object> filter) {
        return GraphQLCall.answer(
                "query($filter: HubFilter) { hubs(filter: $filter) { totalCount } }", Map.of("filter", filter));
    }
}
