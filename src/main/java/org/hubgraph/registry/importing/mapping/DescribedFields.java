package org.hubgraph.registry.importing.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The fields of an object that a file describes. About others, for which the mapping has no rule or the file no column,
 * it says nothing: what an earlier file of the source said there is still so.
 *
 * @param all those that the file describes as a whole or in part
 * @param partly those of them for which it lacks columns
 */
public record DescribedFields(Set<String> all, Map<String, Parts> partly) {
    /** Of an object that a row only mentions. */
    public static final DescribedFields NONE = new DescribedFields(Set.of(), Map.of());

    /**
     * What a file does not describe of a field.
     *
     * @param rules of which it has no column; any of them may have made an item of a list
     * @param fields of the objects that the other rules make, for which it has no column
     */
    public record Parts(List<Constants> rules, Set<String> fields) {}

    /**
     * The constant values of a rule that makes items of a list, such as the scheme of an external id.
     *
     * @param values by the fields of the item; none if the rule has no constants
     */
    public record Constants(Map<String, String> values) {
        private static Constants of(FieldRule rule) {
            var values = new HashMap<String, String>();
            if (rule instanceof FieldRule.Nested nested) {
                for (var field : nested.fields()) {
                    if (field instanceof FieldRule.Leaf leaf && leaf.rule().constant() != null) {
                        values.put(leaf.spec().name(), leaf.rule().constant());
                    }
                }
            }
            return new Constants(values);
        }

        /** Whether the rule may have made an item. */
        public boolean agreeWith(JsonNode item) {
            return values.entrySet().stream()
                    .allMatch(value -> item.path(value.getKey()).asText().equals(value.getValue()));
        }
    }

    /** @param columns of the file; null if each of its rows names its own, as in JSON: then it has all */
    static DescribedFields of(RecordRule record, Set<String> columns) {
        var all = new HashSet<String>();
        var partly = new HashMap<String, Parts>();
        for (var rule : record.fields()) {
            if (columns == null || !isAbsent(rule, columns)) {
                all.add(rule.spec().name());
            }
            if (columns != null && !isComplete(rule, columns)) {
                partly.put(rule.spec().name(), absentParts(rule, columns));
            }
        }
        return new DescribedFields(all, partly);
    }

    private static Parts absentParts(FieldRule rule, Set<String> columns) {
        var absent = new ArrayList<Constants>();
        var fields = new HashSet<String>();
        var rules = rule instanceof FieldRule.Several several ? several.rules() : List.of(rule);
        for (var one : rules) {
            if (isAbsent(one, columns)) {
                absent.add(Constants.of(one));
            } else if (one instanceof FieldRule.Nested nested) {
                nested.fields().stream()
                        .filter(field -> isAbsent(field, columns))
                        .forEach(field -> fields.add(field.spec().name()));
            }
        }
        return new Parts(absent, fields);
    }

    /** Whether a rule makes nothing of the file, for lack of columns. A rule of constants has no columns. */
    private static boolean isAbsent(FieldRule rule, Set<String> columns) {
        if (rule instanceof FieldRule.Nested nested
                && nested.fields().stream()
                        .anyMatch(field -> field.spec().required() && !hasDefault(field) && isAbsent(field, columns))) {
            return true;
        }
        var values = RuleColumns.byValue(rule);
        return !values.isEmpty() && values.stream().noneMatch(value -> hasAny(value, columns));
    }

    private static boolean hasDefault(FieldRule rule) {
        return rule instanceof FieldRule.Leaf leaf && leaf.rule().otherwise() != null;
    }

    private static boolean isComplete(FieldRule rule, Set<String> columns) {
        return RuleColumns.byValue(rule).stream().allMatch(value -> hasAny(value, columns));
    }

    private static boolean hasAny(List<ColumnPath> paths, Set<String> columns) {
        return paths.stream().anyMatch(path -> path.isIn(columns));
    }
}
