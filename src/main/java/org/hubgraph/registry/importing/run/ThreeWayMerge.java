package org.hubgraph.registry.importing.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.registry.importing.mapping.DescribedFields;

/**
 * What a record changes in an object. Only what the record says differently than before is changed, so that corrections
 * of editors remain.
 */
final class ThreeWayMerge {
    /** Lists of a linked entry to which a record adds. It says nothing about the others if they have values. */
    private static final Set<String> ADDED_TO =
            Set.of("names", "descriptions", "externalIds", "links", "emailDomains", "sectors", "fieldsOfWork");

    private ThreeWayMerge() {}

    /**
     * The fields to change in an object that the record was imported as.
     *
     * @param before what the record said the last time
     * @param now what it says now
     * @param present the present values of the object, in the form of inputs
     */
    static ObjectNode update(ObjectNode before, ObjectNode now, ObjectNode present) {
        var changes = JsonNodeFactory.instance.objectNode();
        var fields = new TreeSet<String>();
        before.fieldNames().forEachRemaining(fields::add);
        now.fieldNames().forEachRemaining(fields::add);
        for (String field : fields) {
            var then = before.path(field);
            var wanted = now.path(field);
            if (then.equals(wanted)) {
                continue;
            }
            if (then.isArray() || wanted.isArray()) {
                list(changes, field, then, wanted, present.path(field));
            } else if (wanted.isMissingNode() || wanted.isNull()) {
                // Cleared only if the object still has the value that came from the record.
                if (agrees(then, present.path(field)) && !isNone(present.path(field))) {
                    changes.putNull(field);
                }
            } else if (!agrees(wanted, present.path(field))) {
                changes.set(field, wanted);
            }
        }
        DefaultValues.complete(now, present, changes);
        return changes;
    }

    /**
     * As {@link #update}, if other records describe the object as well: what this one does not say is not cleared, and
     * nothing is removed from lists to which each of them adds.
     */
    static ObjectNode updateShared(ObjectNode before, ObjectNode now, ObjectNode present) {
        var said = before.deepCopy();
        said.retain(now.properties().stream().map(Map.Entry::getKey).toList());
        said.remove(ADDED_TO);
        return update(said, now, present);
    }

    /**
     * What a record says now, together with what it said the last time about fields that its file does not describe now.
     * If the file has some of the columns of a field, this holds for the others.
     */
    static ObjectNode completed(ObjectNode before, ObjectNode now, DescribedFields described) {
        var all = now.deepCopy();
        before.properties().forEach(field -> {
            String name = field.getKey();
            var then = field.getValue();
            if (!described.all().contains(name)) {
                all.set(name, then);
            } else if (described.partly().containsKey(name)) {
                var wanted = now.path(name);
                if (then.isArray()) {
                    var items = completed(
                            items(then), items(wanted), described.partly().get(name));
                    if (!items.isEmpty()) {
                        all.putArray(name).addAll(items);
                    }
                } else if (agrees(wanted, then)) {
                    all.set(name, then);
                }
            }
        });
        return all;
    }

    private static List<JsonNode> completed(List<JsonNode> then, List<JsonNode> wanted, DescribedFields.Parts absent) {
        var all = new ArrayList<JsonNode>();
        var found = new ArrayList<JsonNode>();
        for (JsonNode item : wanted) {
            var known = then.stream().filter(one -> agrees(item, one)).findFirst();
            known.ifPresent(found::add);
            all.add(known.map(one -> with(one, item, absent)).orElse(item));
        }
        for (JsonNode known : then) {
            if (!found.contains(known) && absent.rules().stream().anyMatch(rule -> rule.agreeWith(known))) {
                all.add(known);
            }
        }
        return all;
    }

    /** What the record said takes precedence over the default of a field without a column. */
    private static JsonNode with(JsonNode known, JsonNode item, DescribedFields.Parts absent) {
        if (!(item instanceof ObjectNode object)) {
            return item;
        }
        var all = object.deepCopy();
        known.properties().forEach(field -> {
            if (absent.fields().contains(field.getKey())) {
                all.set(field.getKey(), field.getValue());
            }
        });
        return all;
    }

    /** The fields to change in an entry that was there before: what it lacks. */
    static ObjectNode link(ObjectNode record, ObjectNode present) {
        var changes = JsonNodeFactory.instance.objectNode();
        record.properties().forEach(field -> {
            var has = present.path(field.getKey());
            if (ADDED_TO.contains(field.getKey())) {
                list(changes, field.getKey(), MissingNode.getInstance(), field.getValue(), has);
            } else if ((isNone(has) || DefaultValues.isUnknown(field.getKey(), has))
                    && !field.getKey().equals("slug")) {
                changes.set(field.getKey(), field.getValue());
            }
        });
        return changes;
    }

    private static boolean isNone(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.isArray() && value.isEmpty();
    }

    private static void list(ObjectNode changes, String field, JsonNode then, JsonNode wanted, JsonNode present) {
        var merge = new ListMerge(items(then), items(wanted), items(present));
        if (merge.changes()) {
            changes.putArray(field).addAll(merge.result());
        }
    }

    private static List<JsonNode> items(JsonNode list) {
        var items = new ArrayList<JsonNode>();
        list.forEach(items::add);
        return items;
    }

    /** Whether the present value has what the record says; it may say more. A name is the same in any kind. */
    static boolean agrees(JsonNode record, JsonNode present) {
        if (record.isObject() && present.isObject()) {
            if (record.has("text")) {
                return record.path("text").asText().equals(present.path("text").asText());
            }
            for (var field : record.properties()) {
                if (!agrees(field.getValue(), present.path(field.getKey()))) {
                    return false;
                }
            }
            return true;
        }
        if (record.isNumber() && present.isNumber()) {
            return record.decimalValue().compareTo(present.decimalValue()) == 0;
        }
        return record.isValueNode() && present.isValueNode()
                ? record.asText().equals(present.asText())
                : record.equals(present);
    }
}
