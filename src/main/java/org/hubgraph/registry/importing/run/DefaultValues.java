package org.hubgraph.registry.importing.run;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * Fields that always have a value. If a record does not say it any more, they get the one that a new object has; so does
 * what the registry derived from the day of an end, if the record takes this day back.
 */
final class DefaultValues {
    private static final Map<String, JsonNode> ALL = Map.of(
            "ended",
            BooleanNode.FALSE,
            "status",
            TextNode.valueOf("UNKNOWN"),
            "sizeBasis",
            TextNode.valueOf("UNSPECIFIED"));
    private static final Map<String, JsonNode> DERIVED =
            Map.of("ended", BooleanNode.TRUE, "status", TextNode.valueOf("CLOSED"));
    private static final List<String> ENDS = List.of("until", "dissolvedOn", "closedOn");

    private DefaultValues() {}

    /**
     * @param now what the record says now
     * @param present the present values of the object
     * @param changes those of the record, to which the values are added
     */
    static void complete(ObjectNode now, ObjectNode present, ObjectNode changes) {
        boolean ends = ENDS.stream().anyMatch(now::has);
        boolean endless = ENDS.stream().anyMatch(end -> changes.path(end).isNull());
        ALL.forEach((field, value) -> {
            if (changes.path(field).isNull()) {
                changes.remove(field);
                // With a day of its end, the registry derives whether it has ended; from the status, only if none is
                // known.
                if (!ends || value.isTextual()) {
                    set(changes, field, value, present);
                }
            } else if (endless && !now.has(field) && present.path(field).equals(DERIVED.get(field))) {
                set(changes, field, value, present);
            }
        });
    }

    /** Whether a value only says that no source says it. */
    static boolean isUnknown(String field, JsonNode value) {
        return value.isTextual() && value.equals(ALL.get(field));
    }

    private static void set(ObjectNode changes, String field, JsonNode value, ObjectNode present) {
        if (!present.path(field).equals(value)) {
            changes.set(field, value);
        }
    }
}
