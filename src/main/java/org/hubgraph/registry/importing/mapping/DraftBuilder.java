package org.hubgraph.registry.importing.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.registry.entry.IdScheme;
import org.hubgraph.registry.entry.LocatorKind;
import org.hubgraph.registry.importing.cleaning.Cleaned;
import org.hubgraph.registry.importing.cleaning.Cleaner;
import org.hubgraph.registry.importing.cleaning.DecimalSign;
import org.hubgraph.registry.importing.cleaning.ValueCleaning;
import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.Severity;
import org.hubgraph.registry.importing.format.SourceRow;

/** Builds the drafts of one record of a mapping for one row. */
final class DraftBuilder {
    private static final int LONGEST_LOCATOR = 200;
    private static final String VALUE = "value";

    private final YamlMapping mapping;
    private final RecordRule record;
    private final SourceRow row;
    private final RowResult result;
    private final ReferenceBuilder references;

    DraftBuilder(YamlMapping mapping, RecordRule record, SourceRow row, RowResult result) {
        this.mapping = mapping;
        this.record = record;
        this.row = row;
        this.result = result;
        this.references = new ReferenceBuilder(result);
    }

    void addTo(List<Draft> drafts) {
        var scope = Scope.of(row.content());
        if (record.each() == null) {
            add(scope, drafts);
        } else {
            record.each().values(scope).forEach(element -> add(new Scope(element, scope), drafts));
        }
    }

    private void add(Scope scope, List<Draft> drafts) {
        if (record.when() != null && !record.when().holds(scope)) {
            return;
        }
        var fields = JsonNodeFactory.instance.objectNode();
        var found = new ArrayList<DraftReference>();
        for (var rule : record.fields()) {
            int position = result.faults();
            int before = found.size();
            set(rule, scope, fields, found);
            if (rule.spec().required() && !fields.has(rule.spec().name()) && found.size() == before) {
                required(rule, position);
            }
        }
        Coordinates.removeInvalid(fields).ifPresent(result::add);
        var same = ReferenceBuilder.sameEnds(record.type(), found);
        if (same.isPresent()) {
            result.add(record.optional() ? same.get().withSeverity(Severity.DROPPED) : same.get());
            if (record.optional()) {
                return;
            }
        }
        String key = record.key() == null ? null : record.key().key(scope);
        drafts.add(new Draft(
                record.type(),
                key,
                fields,
                List.copyOf(found),
                citation(scope),
                () -> DescribedFields.of(record, row.columns()),
                record.mentioned(),
                record.optional()));
    }

    /** The faults of a required value refuse the row; without any, there is no value. */
    private void required(FieldRule rule, int position) {
        if (result.hasDroppedFrom(position)) {
            result.refuseFrom(position);
        } else {
            result.add(ImportFault.of(
                    ImportRule.REQUIRED,
                    Severity.REFUSED,
                    RuleColumns.first(rule),
                    null,
                    "the field " + rule.spec().name() + " has no value"));
        }
    }

    private DraftCitation citation(Scope scope) {
        var rule = record.locator() == null ? record.key() : record.locator();
        String locator = rule == null ? null : rule.text(scope);
        if (locator == null || locator.length() > LONGEST_LOCATOR) {
            return new DraftCitation(mapping.source().slug(), row.label(), LocatorKind.ROW, mapping.accessedOn());
        }
        return new DraftCitation(mapping.source().slug(), locator, LocatorKind.RECORD, mapping.accessedOn());
    }

    private void set(FieldRule rule, Scope scope, ObjectNode target, List<DraftReference> found) {
        var spec = rule.spec();
        if (rule instanceof FieldRule.Reference reference) {
            references.add(reference, scope, found);
        } else if (rule instanceof FieldRule.Several several) {
            several.rules().forEach(one -> set(one, scope, target, found));
        } else {
            var values = rule instanceof FieldRule.Leaf leaf
                    ? leaf(leaf, scope, spec.list())
                    : nested((FieldRule.Nested) rule, scope);
            if (spec.list()) {
                append(values, target, spec);
            } else if (!values.isEmpty()) {
                target.set(spec.name(), values.get(0));
            }
        }
    }

    /** Adds to a list what it does not have yet, up to its limit. */
    private void append(List<JsonNode> values, ObjectNode target, FieldSpec spec) {
        if (values.isEmpty()) {
            return;
        }
        ArrayNode list = target.withArray(spec.name());
        for (var value : values) {
            if (!has(list, value)) {
                list.add(value);
            }
        }
        if (list.size() > spec.most()) {
            result.addTooMany(spec, null, null);
            while (list.size() > spec.most()) {
                list.remove(list.size() - 1);
            }
        }
    }

    /** Names of one text and different languages or kinds are one name. */
    private static boolean has(ArrayNode list, JsonNode value) {
        for (var other : list) {
            boolean sameName = value.has("text")
                    && value.path("text").equals(other.path("text"))
                    && value.path("language").equals(other.path("language"));
            if (other.equals(value) || sameName) {
                return true;
            }
        }
        return false;
    }

    private List<JsonNode> nested(FieldRule.Nested rule, Scope scope) {
        var values = new ArrayList<JsonNode>();
        each(rule, rule.each(), scope, values);
        return values;
    }

    private void each(FieldRule.Nested rule, List<ColumnPath> left, Scope scope, List<JsonNode> values) {
        if (!left.isEmpty()) {
            left.get(0)
                    .values(scope)
                    .forEach(element -> each(rule, left.subList(1, left.size()), new Scope(element, scope), values));
            return;
        }
        boolean skipped = rule.when() != null && !rule.when().holds(scope);
        if (skipped || !rule.columns().isEmpty() && !RuleColumns.hasText(rule.columns(), scope)) {
            return;
        }
        var object = JsonNodeFactory.instance.objectNode();
        var divided = rule.divided();
        rule.fields().stream()
                .filter(field -> field != divided)
                .forEach(field -> set(field, scope, object, new ArrayList<>()));
        Coordinates.removeInvalid(object).ifPresent(result::add);
        var parts = divided == null ? List.<JsonNode>of() : leaf(divided, scope, true);
        if (parts.isEmpty()) {
            add(rule, object, scope, values);
        }
        for (var part : parts) {
            var one = JsonNodeFactory.instance.objectNode();
            one.set(divided.spec().name(), part);
            add(rule, one.setAll(object), scope, values);
        }
    }

    private void add(FieldRule.Nested rule, ObjectNode object, Scope scope, List<JsonNode> values) {
        boolean given = rule.columns().isEmpty() || RuleColumns.isGiven(rule.columns(), scope);
        if (given && rule.isComplete(object) && canonical(rule, object, scope)) {
            values.add(object);
        }
    }

    /** Converts the value of an external id, which depends on its scheme. */
    private boolean canonical(FieldRule.Nested rule, ObjectNode object, Scope scope) {
        if (!rule.spec().name().equals("externalIds") || !object.has("scheme")) {
            return true;
        }
        String column = rule.fields().stream()
                .filter(field -> field.spec().name().equals(VALUE) && field instanceof FieldRule.Leaf)
                .map(field -> RuleValues.column(((FieldRule.Leaf) field).rule(), scope))
                .findFirst()
                .orElse(null);
        String text = object.path(VALUE).asText();
        var cleaned =
                ValueCleaning.externalId(IdScheme.valueOf(object.path("scheme").asText()), text);
        result.add(column, text, cleaned, true, false);
        if (!cleaned.isEmpty()) {
            object.put(VALUE, cleaned.value());
        }
        return !cleaned.isEmpty();
    }

    /** @param all whether to go on behind the first value of a field that has one */
    private List<JsonNode> leaf(FieldRule.Leaf leaf, Scope scope, boolean all) {
        var rule = leaf.rule();
        var found = new LinkedHashMap<String, JsonNode>();
        String column = RuleValues.column(rule, scope);
        for (var value : RuleValues.of(rule, scope, result)) {
            String text = value.asText();
            var cleaned = LeafValue.clean(text, rule.decimalSign(value), leaf.spec(), rule);
            result.add(column, text, cleaned, LeafValue.isTyped(leaf.spec(), rule), rule.refusing());
            if (!cleaned.isEmpty()) {
                add(cleaned.value(), text, column, found);
            }
            if (!all && found.size() > 1) {
                result.addSecond(leaf.spec(), column, text);
                break;
            }
        }
        if (found.isEmpty() && rule.otherwise() != null) {
            var cleaned = LeafValue.clean(rule.otherwise(), DecimalSign.POINT, leaf.spec(), rule.withoutTable());
            if (!rule.columns().isEmpty() && !cleaned.isEmpty()) {
                result.add(
                        rule.column(),
                        "",
                        Cleaned.by(Cleaner.DEFAULT, cleaned.value().asText()),
                        false,
                        false);
            }
            found.put("", cleaned.value());
        }
        return List.copyOf(found.values());
    }

    /** Values that differ only in case are taken once. */
    private void add(JsonNode value, String text, String column, Map<String, JsonNode> found) {
        String folded = value.isTextual() ? value.textValue().toLowerCase(Locale.ROOT) : value.toString();
        if (found.putIfAbsent(folded, value) != null) {
            result.add(column, text, Cleaned.by(Cleaner.DUPLICATES, null), false, false);
        }
    }
}
