package org.hubgraph.testsupport;

import java.util.List;
import java.util.Random;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;

import org.hubgraph.registry.entry.GlobalId;

/** The invalid values that {@link Breakage} inserts. */
final class SpoiltValues {
    static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final MutationInputs inputs;
    private final Random random;

    SpoiltValues(MutationInputs inputs, Random random) {
        this.inputs = inputs;
        this.random = random;
    }

    @SafeVarargs
    final <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    JsonNode text(String... choices) {
        return JSON.textNode(any(choices));
    }

    /** A text longer than any permitted text, of which the longest is a quote. */
    JsonNode hugeText() {
        int size = 10_001 + random.nextInt(30_000);
        return text("x".repeat(size), "a-".repeat(size) + "a", "\uFDFA".repeat(size), "👩".repeat(size));
    }

    /** JSON of another type than required, which is not coerced to it either. */
    JsonNode ofWrongType(InputPlace place) {
        var object = JSON.objectNode().put("a", 1);
        var list = JSON.arrayNode().add(JSON.arrayNode());
        if (place.isObject()) {
            return any(JSON.textNode("{}"), JSON.numberNode(7), JSON.booleanNode(true), list);
        }
        if (place.isList()) {
            return any(object, JSON.numberNode(7.5), JSON.booleanNode(false), list);
        }
        return switch (place.typeName()) {
            case "Boolean" -> any(JSON.textNode("true"), JSON.numberNode(1), object, list);
            case "Int" -> any(JSON.textNode("1"), JSON.numberNode(1.5), JSON.booleanNode(true), object, list);
            case "Float" -> any(JSON.textNode("1.5"), JSON.booleanNode(true), object, list);
            default -> any(JSON.numberNode(7.5), JSON.booleanNode(true), object, list);
        };
    }

    JsonNode outOfRange(InputPlace place) {
        return switch (place.typeName()) {
            case "Int" -> raw("2147483648", "-2147483649", "1e400", "-1e20", "9".repeat(300));
            case "Float" -> raw("1e400", "-1e400", "180.5", "-1e300", "9".repeat(300));
            default -> text("-1", "1e3", "1e400", "9".repeat(33), "0.0000001", "NaN", "Infinity", "٣", "+1", ".5");
        };
    }

    /** Numbers as written in the given text. */
    JsonNode raw(String... choices) {
        return JSON.pojoNode(new RawValue(any(choices)));
    }

    JsonNode unknownId() {
        var unknown = new GlobalId(any("Hub", "Source", "Tenant", "Nope"), new UUID(random.nextLong(), 7));
        return text(unknown.text(), "nobody-" + random.nextInt(), "====", "é", "x".repeat(101));
    }

    JsonNode idOfAnotherType(InputPlace place) {
        return JSON.textNode(inputs.idOfAnotherType(place.field(), place.mutation(), random));
    }

    JsonNode idOfAPastState() {
        return JSON.textNode(PastIds.of(inputs.anyId(random), 1L + random.nextInt(100)));
    }

    JsonNode slugInWrongCase() {
        return JSON.textNode(inputs.slugInWrongCase(random));
    }

    JsonNode farthest(InputPlace place) {
        return switch (place.typeName()) {
            case "Int" -> raw("2147483647", "-2147483648", "0");
            case "Decimal" -> text("9".repeat(32) + ".999999", "0.000001");
            default -> text("0001", "9999-12-31", "0001-01-01");
        };
    }

    JsonNode longText() {
        return text(
                any("x", "\uFDFA", "한", "\"", "\u0001").repeat(any(100, 200, 500, 1_000, 2_000, 5_000)),
                "👩".repeat(any(50, 100, 250, 500)));
    }

    /** A list with more copies of the first item than any list may have, or with more bytes than a request may have. */
    JsonNode thousands(JsonNode list) {
        int enough = 600_000 / list.toString().length();
        return repeated(list, Math.max(2, Math.min(number(1_000, 4_000), enough)));
    }

    /** A list with copies of the first item. */
    static JsonNode repeated(JsonNode list, int times) {
        var items = JSON.arrayNode();
        for (int i = 0; i < times; i++) {
            items.add(list.get(0));
        }
        return items;
    }

    int number(int from, int to) {
        return from + random.nextInt(to - from);
    }

    static JsonNode twice(JsonNode value) {
        return JSON.arrayNode().add(value).add(value);
    }

    static boolean isFilled(JsonNode value) {
        return value instanceof ArrayNode items && !items.isEmpty();
    }

    /** A pair of fields of which the first must not be later than the second; empty if the object has no such pair. */
    static List<String> datesInOrder(InputPlace place) {
        return List.of(List.of("since", "until"), List.of("openedOn", "closedOn"), List.of("foundedOn", "dissolvedOn"))
                .stream()
                .filter(place::hasFields)
                .findFirst()
                .orElse(List.of());
    }

    void turnDatesRound(InputPlace place) {
        var fields = datesInOrder(place);
        ((ObjectNode) place.value())
                .put(fields.get(0), any("2022", "2022-03", "9999-12-31"))
                .put(fields.get(1), any("2021", "2021-12-31", "0001"));
    }
}
