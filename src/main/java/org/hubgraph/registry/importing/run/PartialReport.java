package org.hubgraph.registry.importing.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The report of a row of which some objects were imported before the others. When the others follow, those are there
 * already: the new report keeps what the import has made of them.
 */
final class PartialReport {
    private static final Set<RowOutcome> MADE = EnumSet.of(RowOutcome.CREATED, RowOutcome.LINKED, RowOutcome.UPDATED);

    private PartialReport() {}

    /**
     * Copies what an import has made of objects into the new report of their row.
     *
     * @param before the detail of its former report, by the same import
     */
    static void keep(String before, ImportRow row) {
        // Most rows were not imported before, and are not worth reading.
        if (MADE.stream().noneMatch(outcome -> before.contains(outcome.name()))) {
            return;
        }
        var made = new ArrayList<JsonNode>();
        Json.read(before).path("objects").forEach(object -> {
            if (MADE.contains(outcome(object))) {
                made.add(object);
            }
        });
        if (made.isEmpty()) {
            return;
        }
        var detail = Json.read(row.detail);
        var objects = new ArrayList<JsonNode>();
        detail.path("objects").forEach(objects::add);
        objects.forEach(object -> restore((ObjectNode) object, made));
        if (objects.stream().noneMatch(object -> outcome(object) == RowOutcome.SUSPECT)) {
            // What a row only mentions is not among its objects once it is there.
            made.removeIf(object -> !object.path("mentioned").asBoolean());
            objects.addAll(0, made);
        }
        detail.putArray("objects").addAll(objects);
        row.detail = Json.text(detail);
        if (row.outcome.isImported()) {
            row.outcome = objects.stream()
                    .map(PartialReport::outcome)
                    .min(Comparator.naturalOrder())
                    .orElse(row.outcome);
        }
    }

    private static void restore(ObjectNode object, List<JsonNode> made) {
        if (MADE.contains(outcome(object))) {
            return;
        }
        made.stream().filter(one -> isSame(one, object)).findFirst().ifPresent(one -> {
            made.remove(one);
            object.setAll((ObjectNode) one);
        });
    }

    private static boolean isSame(JsonNode made, JsonNode object) {
        String id = object.path("id").textValue();
        return text(made, "type").equals(text(object, "type"))
                && Objects.equals(
                        made.path("key").textValue(), object.path("key").textValue())
                && made.path("mentioned").asBoolean()
                        == object.path("mentioned").asBoolean()
                && (id == null || id.equals(text(made, "id")));
    }

    private static String text(JsonNode object, String field) {
        return object.path(field).asText();
    }

    private static RowOutcome outcome(JsonNode object) {
        return RowOutcome.valueOf(text(object, "outcome"));
    }
}
