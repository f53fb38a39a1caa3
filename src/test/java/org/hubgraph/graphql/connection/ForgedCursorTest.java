package org.hubgraph.graphql.connection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.hubgraph.graphql.execution.Execution;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.Seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A client may write a cursor itself. Each value in it is bounded before it is parsed: any cursor is either a position
 * in the list or {@code INVALID}, and is classified without delay.
 */
@QuarkusTest
@Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ForgedCursorTest {
    private static final String SEPARATOR = "\u001f";

    /** Values for any key: too large, too long, too precise, of another type, or empty. */
    private static final List<String> VALUES = List.of(
            "",
            "n",
            "v",
            "v1e300000000",
            "v-1e300000000",
            "v1e-300000000",
            "v1E9",
            "v" + "9".repeat(33),
            "v" + "9".repeat(3_000),
            "v0." + "1".repeat(7),
            "v-0",
            "v\u0661",
            "vNaN",
            "v9223372036854775807",
            "v-9223372036854775808",
            "v9223372036854775808",
            "v2147483648",
            "v+999999999-12-31T23:59:59.999999999Z",
            "v-999999999-01-01T00:00:00Z",
            "v0000-01-01T00:00:00Z",
            "v9999-12-31T23:59:59.999999999Z",
            "v0000",
            "v9999-12-31",
            "v2023-02-30",
            "v\u0000",
            "va\u0000b",
            "v'\"\\%_?:",
            "v" + "\uD83D\uDE00".repeat(500),
            "v" + "z".repeat(1_000),
            "v" + "z".repeat(4_000),
            "v1-1-1-1-1",
            "v00000000-0000-0000-0000-000000000000",
            "vffffffff-ffff-ffff-ffff-ffffffffffff-f");

    /** A list field, with the selections that lead to it. */
    private record Place(String before, String field, String arguments, String after) {
        String with(String lists) {
            return before + lists + after;
        }

        String list(String alias, String cursor) {
            return alias + ": " + field + "(first: 1, " + arguments + " after: " + cursor + ") { edges { cursor } } ";
        }
    }

    private static final long SEED = Seed.of(ForgedCursorTest.class);
    /** One in so many of the forged cursors is tested for each list. */
    private static final int PART = Repetitions.of("hubgraph.cursors.one-in", 192, 1);

    private final Random random = new Random(SEED);

    @Inject
    Execution execution;

    @Test
    void noForgedCursorBreaksAListOrHoldsItUp() {
        int lists = 0;
        for (var place : places()) {
            var first = GraphQLCall.data("{ " + place.with(place.list("a", "null")) + " }");
            var genuine = first.findValuesAsText("cursor");
            if (genuine.isEmpty()) {
                continue;
            }
            lists++;
            var cursors = forged(genuine.get(0));
            Collections.shuffle(cursors, random);
            assertRefusedOrAPlace(place, cursors.subList(0, cursors.size() / PART));
        }
        assertTrue(lists > 40, lists + " lists have a cursor");
    }

    /** A position after a fund of arbitrary size would take too long to compute. */
    @Test
    void aNumberWithAnExponentIsNoValueOfACursor() {
        String cursor = encoded(
                "funds:SIZE+ID+" + SEPARATOR + "v1e300000000" + SEPARATOR + "v00000000-0000-0000-0000-000000000000");

        var answer = GraphQLCall.answer(
                "query($c: String) { funds(orderBy: [{field: SIZE}], after: $c) { totalCount } }", Map.of("c", cursor));

        assertEquals("INVALID", answer.at("/errors/0/extensions/code").asText(), answer::toString);
    }

    /** A repeated field adds neither conditions nor length to the cursor. */
    @Test
    void anOrderThatNamesAFieldOftenIsNoLongerThanOneThatNamesItOnce() {
        var order = Stream.generate(() -> Map.of("field", "LAUNCHED_ON", "direction", "DESC"))
                .limit(3_000)
                .toList();
        String query = "query($o: [FundOrder!]!, $c: String) { funds(first: 2, orderBy: $o, after: $c)"
                + " { edges { cursor } } }";
        var once = GraphQLCall.data(query, Map.of("o", order.subList(0, 1)));

        var often = GraphQLCall.data(query, Map.of("o", order));
        String cursor = often.at("/funds/edges/0/cursor").asText();
        var next = GraphQLCall.data(query, Map.of("o", order, "c", cursor));

        assertEquals(once, often);
        assertEquals(
                once.at("/funds/edges/1/cursor").asText(),
                next.at("/funds/edges/0/cursor").asText());
    }

    private static void assertRefusedOrAPlace(Place place, List<String> cursors) {
        for (int from = 0; from < cursors.size(); from += 50) {
            var variables = new HashMap<String, String>();
            var declared = new StringBuilder();
            var lists = new StringBuilder();
            for (int i = from; i < Math.min(from + 50, cursors.size()); i++) {
                variables.put("c" + i, cursors.get(i));
                declared.append(" $c" + i + ": String");
                lists.append(place.list("a" + i, "$c" + i));
            }
            String query = "query(" + declared + ") { " + place.with(lists.toString()) + " }";

            var answer = GraphQLCall.answer(query, variables);

            for (var error : answer.path("errors")) {
                String code = error.at("/extensions/code").asText();
                // A cursor of changes must also name a change.
                assertTrue(
                        code.equals("INVALID")
                                || Set.of("changes", "history").contains(place.field) && code.equals("CURSOR_LOST"),
                        () -> place + " " + error + query);
            }
            assertFalse(answer.path("data").isMissingNode(), () -> place + " " + answer);
        }
    }

    /** The cursor with each of its values replaced by each of the others, and some texts that are not cursors. */
    private static List<String> forged(String genuine) {
        var forged =
                new ArrayList<>(List.of("", "=", "A", genuine + "A", genuine.repeat(200), encoded("\u001f\u001f")));
        forged.add(Base64.getUrlEncoder().encodeToString(new byte[] {(byte) 0xC0, (byte) 0xAF}));
        String[] parts =
                new String(Base64.getUrlDecoder().decode(genuine), StandardCharsets.UTF_8).split(SEPARATOR, -1);
        forged.add(encoded(parts[0]));
        forged.add(encoded(String.join(SEPARATOR, parts) + SEPARATOR + "n"));
        for (int i = 1; i < parts.length; i++) {
            for (String value : VALUES) {
                var other = parts.clone();
                other[i] = value;
                forged.add(encoded(String.join(SEPARATOR, other)));
            }
        }
        return forged;
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** All lists at the root and of one object of each type, in each of their orders. */
    private List<Place> places() {
        var schema = execution.schema();
        var places = new ArrayList<>(places("", schema.getQueryType(), ""));
        for (String root : List.of("hubs", "tenants", "people", "funds", "sources", "changes")) {
            if (schema.getQueryType().getFieldDefinition(root) == null) {
                continue;
            }
            var connection = (GraphQLFieldsContainer) GraphQLTypeUtil.unwrapAll(
                    schema.getQueryType().getFieldDefinition(root).getType());
            var type = (GraphQLFieldsContainer) GraphQLTypeUtil.unwrapAll(
                    connection.getFieldDefinition("nodes").getType());
            places.addAll(places(root + "(first: 20) { nodes { ", type, " } }"));
        }
        return places;
    }

    private static List<Place> places(String before, GraphQLFieldsContainer type, String after) {
        var places = new ArrayList<Place>();
        for (var field : type.getFieldDefinitions()) {
            if (field.getArgument("after") == null) {
                continue;
            }
            String needed = field.getName().equals("search") ? "text: \"a\"," : "";
            for (String order : orders(field)) {
                places.add(new Place(before, field.getName(), needed + order, after));
            }
        }
        return places;
    }

    private static List<String> orders(GraphQLFieldDefinition field) {
        GraphQLArgument argument = field.getArgument("orderBy");
        if (argument == null) {
            return List.of("");
        }
        var order = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(argument.getType());
        var keys = (GraphQLEnumType)
                GraphQLTypeUtil.unwrapAll(order.getField("field").getType());
        return keys.getValues().stream()
                .flatMap(key -> Stream.of("ASC", "DESC")
                        .map(direction -> "orderBy: [{field: " + key.getName() + ", direction: " + direction + "}],"))
                .toList();
    }
}
