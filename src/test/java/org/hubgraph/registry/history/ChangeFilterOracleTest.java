package org.hubgraph.registry.history;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.RandomValues;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.Seed;
import org.hubgraph.testsupport.TestUser;

import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A filter of changes chooses those that a simple evaluation chooses, and leaves them at their places in the list. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class ChangeFilterOracleTest {
    private static final int FILTERS = Repetitions.of("hubgraph.filters", 20, 200);
    private static final int RECENT = 120;
    private static final String CHANGE =
            " cursor node { id kind actor subjectId at subject { id ... on Entry { slug } ... on Source { slug } } }";
    private static final String CHANGES = "query ($filter: ChangeFilter, $types: [ChangedType!], $first: Int, $after:"
            + " String) { changes(filter: $filter, types: $types, first: $first, after: $after) { totalCount"
            + " pageInfo { hasNextPage endCursor } edges {" + CHANGE + " } } }";

    private static int runs;

    private RandomValues random;
    private String tenant;
    private String slug;
    /** The cursor before all that the filters of this test choose from. */
    private String start;

    private List<JsonNode> all;

    @BeforeEach
    void edits() {
        random = new RandomValues(Seed.of(ChangeFilterOracleTest.class));
        runs++;
        var kept = Edits.tenant("Chosen From Changes " + runs);
        tenant = kept.get("id").asText();
        slug = kept.get("slug").asText();
        var changed = done("updateTenant", with(Edits.of(kept), "country", "KR"), "tenant { id version }")
                .get("tenant");
        GraphQLCall.as(
                TestUser.EDITOR,
                "mutation ($input: UpdateTenantInput!) { updateTenant(input: $input) { tenant { id } } }",
                Map.of("input", with(Edits.of(changed), "country", "CN")));
        done("deleteTenant", Edits.of(Edits.tenant("Gone From Changes " + runs)), "deletedId");
        start = GraphQLCall.data(
                        "query ($last: Int) { changes(last: $last) { edges { cursor } } }", Map.of("last", RECENT))
                .at("/changes/edges/0/cursor")
                .asText();
        all = listed(Map.of(), start, 200);
    }

    @Test
    void pagesHaveWhatMatchesInTheOrderOfTheList() {
        int telling = 0;
        for (int time = 0; time < FILTERS; time++) {
            var filter = filter(2);
            var expected =
                    all.stream().filter(change -> matches(change, filter)).toList();
            telling += expected.isEmpty() || expected.size() == all.size() ? 0 : 1;

            assertEquals(
                    ids(expected), ids(listed(filter, start, 1 + random.below(30))), () -> GraphQLCall.json(filter));
        }
        int known = telling;
        assertTrue(telling > FILTERS / 4, () -> "only " + known + " filters choose among the changes");
    }

    /** A client that follows with one filter may go on with another one: it misses nothing, and gets nothing again. */
    @Test
    void aCursorIsTheSamePlaceUnderEachFilter() {
        for (int time = 0; time < FILTERS; time++) {
            var one = filter(1);
            var other = filter(1);
            var page = page(one, start, 5).get("edges");
            if (!page.isEmpty()) {
                var last = page.get(page.size() - 1);
                int place = ids(all).indexOf(last.at("/node/id").asText());
                var rest = all.subList(place + 1, all.size()).stream()
                        .filter(change -> matches(change, other))
                        .toList();
                assertEquals(
                        ids(rest),
                        ids(listed(other, last.get("cursor").asText(), 200)),
                        () -> GraphQLCall.json(one) + GraphQLCall.json(other));
            }
        }
    }

    @Test
    void anObjectIsFoundByItsIdAndItsSlugAndCounted() {
        assertEquals(
                3, page(Map.of("subjectIds", tenant), null, 1).get("totalCount").asInt());
        assertEquals(
                3,
                page(Map.of("slugs", List.of(slug)), null, 1).get("totalCount").asInt());
        assertEquals(
                0, page(Map.of("slugs", List.of()), null, 1).get("totalCount").asInt());
        var history = GraphQLCall.data(
                "query ($id: ID, $filter: ChangeFilter) { tenant(id: $id) { history(filter: $filter) { totalCount"
                        + " nodes { actor } } } }",
                Map.of("id", tenant, "filter", Map.of("kinds", "CHANGED", "actors", "editor")));
        assertEquals(
                GraphQLCall.expected("{'totalCount': 1, 'nodes': [{'actor': 'editor'}]}"),
                history.at("/tenant/history"));
    }

    @Test
    void theNewestComeFirstOnRequest() {
        // Sorting is stable: changes of one commit remain in the order of their ids. Of the first commit, some changes
        // may
        // precede the cursor.
        String first = all.get(0).at("/node/at").asText();
        var newest = ids(all.stream()
                .filter(change -> !change.at("/node/at").asText().equals(first))
                .sorted(Comparator.comparing(
                                (JsonNode change) -> at(change.at("/node/at").asText()))
                        .reversed())
                .toList());
        var found = new ArrayList<String>();
        String place = null;
        while (found.size() < newest.size()) {
            var page = newestFirst("first: 7", "after", place);
            page.get("nodes").forEach(node -> found.add(node.get("id").asText()));
            place = page.at("/pageInfo/endCursor").asText();
        }
        assertEquals(newest, found.subList(0, newest.size()));

        var before = newestFirst("last: 7", "before", place);
        assertEquals(found.subList(found.size() - 8, found.size() - 1), before.findValuesAsText("id"));
        var history = GraphQLCall.data(
                "query ($id: ID) { tenant(id: $id) { history(orderBy: {field: COMMIT, direction: DESC}, first: 2) {"
                        + " nodes { kind fields { field after } } } } }",
                Map.of("id", tenant));
        assertEquals("CN", history.at("/tenant/history/nodes/0/fields/0/after").asText(), history::toString);
    }

    private static JsonNode newestFirst(String size, String side, String place) {
        var variables = new HashMap<String, Object>();
        variables.put("place", place);
        return GraphQLCall.data(
                        "query ($place: String) { changes(orderBy: {field: COMMIT, direction: DESC}, " + size + ", "
                                + side + ": $place) { pageInfo { endCursor } nodes { id } } }",
                        variables)
                .get("changes");
    }

    @Test
    void whatIsNoIdIsRefused() {
        var answer = GraphQLCall.answer(CHANGES, Map.of("filter", Map.of("subjectIds", "none-such")));

        assertEquals("INVALID", answer.at("/errors/0/extensions/code").asText(), answer::toString);
    }

    private static JsonNode page(Map<String, Object> filter, String after, int first) {
        var variables = new HashMap<String, Object>(Map.of("filter", filter, "first", first));
        variables.put("after", after);
        return GraphQLCall.data(CHANGES, variables).get("changes");
    }

    /** The edges of all pages after a cursor. */
    private static List<JsonNode> listed(Map<String, Object> filter, String after, int first) {
        var listed = new ArrayList<JsonNode>();
        String place = after;
        JsonNode page;
        do {
            page = page(filter, place, first);
            page.get("edges").forEach(listed::add);
            place = page.at("/pageInfo/endCursor").textValue();
        } while (page.at("/pageInfo/hasNextPage").asBoolean());
        return listed;
    }

    private static List<String> ids(List<JsonNode> changes) {
        return changes.stream().map(change -> change.at("/node/id").asText()).toList();
    }

    private Map<String, Object> filter(int depth) {
        var filter = new HashMap<String, Object>();
        int conditions = random.of(0, 1, 1, 1, 2);
        for (int i = 0; i < conditions; i++) {
            String field = random.of("kinds", "actors", "subjectIds", "slugs", "since", "before");
            filter.put(field, value(field));
        }
        if (depth > 0 && random.chance(40)) {
            switch (random.of("and", "or", "not")) {
                case "and" -> filter.put("and", List.of(filter(depth - 1), filter(depth - 1)));
                case "or" -> filter.put("or", List.of(filter(depth - 1), filter(depth - 1)));
                default -> filter.put("not", filter(depth - 1));
            }
        }
        return filter;
    }

    private Object value(String field) {
        var like = random.of(all).get("node");
        return switch (field) {
            case "kinds" -> random.some(List.of("ADDED", "CHANGED", "DELETED", "MERGED"), 2);
            case "actors" -> List.of(like.get("actor").asText(), "no-editor");
            case "subjectIds" -> List.of(like.get("subjectId").asText(), tenant);
            case "slugs" -> List.of(like.at("/subject/slug").asText("no-slug"), "none-such");
            default -> like.get("at").asText();
        };
    }

    private boolean matches(JsonNode change, Map<String, Object> filter) {
        return filter.entrySet().stream()
                .allMatch(condition -> matches(change, condition.getKey(), condition.getValue()));
    }

    private boolean matches(JsonNode edge, String field, Object wanted) {
        var change = edge.get("node");
        return switch (field) {
            case "kinds" -> list(wanted).contains(change.get("kind").asText());
            case "actors" -> list(wanted).contains(change.get("actor").asText());
            case "subjectIds" -> list(wanted).contains(change.get("subjectId").asText());
            case "slugs" ->
                change.at("/subject/id").asText().equals(change.get("subjectId").asText())
                        && list(wanted).contains(change.at("/subject/slug").asText());
            case "since" -> !at(change.get("at").asText()).isBefore(at(wanted));
            case "before" -> at(change.get("at").asText()).isBefore(at(wanted));
            case "and" -> list(wanted).stream().allMatch(inner -> matches(edge, map(inner)));
            case "or" -> list(wanted).stream().anyMatch(inner -> matches(edge, map(inner)));
            case "not" -> !matches(edge, map(wanted));
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static OffsetDateTime at(Object instant) {
        return OffsetDateTime.parse((String) instant);
    }

    private static List<?> list(Object json) {
        return (List<?>) json;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object json) {
        return (Map<String, Object>) json;
    }
}
