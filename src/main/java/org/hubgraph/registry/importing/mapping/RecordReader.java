package org.hubgraph.registry.importing.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.hubgraph.registry.entry.IdScheme;

/** Reads the records of a mapping. */
final class RecordReader {
    private static final Set<String> RECORD =
            Set.of("type", "list", "each", "when", "key", "locator", "mentioned", "optional", "fields");
    private static final Set<String> VALUE = Set.of(
            "column", "columns", "value", "split", "table", "default", "dates", "currency", "decimalComma", "invalid");
    private static final Set<String> REFERENCE =
            Set.of("slug", "key", "externalId", "name", "scheme", "type", "when", "create");

    private static final int LONGEST_PATH = 1_000;

    private final ValueRule defaults;
    private final Map<String, Map<String, String>> tables;

    RecordReader(ValueRule defaults, Map<String, Map<String, String>> tables) {
        this.defaults = defaults;
        this.tables = tables;
    }

    /** Values by the values of a file, in lower case. */
    static Map<String, String> table(YamlNode node) {
        var table = new LinkedHashMap<String, String>();
        node.fields().forEach((from, to) -> table.put(from.toLowerCase(Locale.ROOT), to.text()));
        return table;
    }

    RecordRule record(YamlNode node) {
        var fields = node.fields(RECORD);
        var type = fields.containsKey("type") ? type(fields.get("type")) : null;
        if (type == null || !fields.containsKey("fields")) {
            node.fault("a record needs a type and fields");
            return new RecordRule(TargetType.TENANT, "", null, null, null, null, false, false, List.of());
        }
        var rules = fields(type, fields.get("fields"), InputFields.of(type), true);
        checkRequired(node, InputFields.of(type), rules);
        return new RecordRule(
                type,
                fields.containsKey("list") ? fields.get("list").text() : "",
                fields.containsKey("each") ? path(fields.get("each")) : null,
                condition(fields.get("when")),
                KeyRule.of(fields.get("key")),
                KeyRule.of(fields.get("locator")),
                fields.containsKey("mentioned") && fields.get("mentioned").truth(),
                fields.containsKey("optional") && fields.get("optional").truth(),
                rules);
    }

    private static TargetType type(YamlNode node) {
        try {
            return TargetType.of(node.text());
        } catch (IllegalArgumentException unknown) {
            node.fault("write one of "
                    + Arrays.stream(TargetType.values()).map(TargetType::text).toList());
            return null;
        }
    }

    private static void checkRequired(YamlNode node, Map<String, FieldSpec> specs, List<FieldRule> rules) {
        specs.values().stream()
                .filter(spec -> spec.required()
                        && rules.stream().noneMatch(rule -> rule.spec().equals(spec)))
                .forEach(spec -> node.fault("the field " + spec.name() + " is required and has no rule"));
    }

    /** @param type whose references are known; @param top whether these are the fields of the type itself */
    private List<FieldRule> fields(TargetType type, YamlNode node, Map<String, FieldSpec> specs, boolean top) {
        var rules = new ArrayList<FieldRule>();
        node.fields().forEach((name, value) -> {
            var spec = specs.get(name);
            if (spec == null) {
                value.fault(
                        "there is no field " + name + "; the known fields are " + String.join(", ", specs.keySet()));
            } else {
                rules.add(field(type, spec, value, top));
            }
        });
        return rules;
    }

    private FieldRule field(TargetType type, FieldSpec spec, YamlNode node, boolean top) {
        if (node.isList()) {
            if (!spec.list()) {
                node.fault("the field " + spec.name() + " has one value, not a list");
            }
            return new FieldRule.Several(
                    spec,
                    node.items().stream()
                            .map(item -> field(type, spec, item, top))
                            .toList());
        }
        if (top && type.isReference(spec.name())) {
            return reference(type, spec, node);
        }
        boolean nested =
                spec.kind() == FieldKind.OBJECT || spec.kind() == FieldKind.MONEY && node.isObject() && isAmount(node);
        return nested ? nested(type, spec, node) : new FieldRule.Leaf(spec, value(node));
    }

    private static boolean isAmount(YamlNode node) {
        return node.fields().containsKey("amount");
    }

    private FieldRule nested(TargetType type, FieldSpec spec, YamlNode node) {
        var each = new ArrayList<ColumnPath>();
        Condition when = null;
        var rules = new ArrayList<FieldRule>();
        for (var field : node.fields().entrySet()) {
            var value = field.getValue();
            if (field.getKey().equals("each")) {
                value.items().forEach(item -> each.add(path(item)));
            } else if (field.getKey().equals("when")) {
                when = condition(value);
            } else if (!spec.fields().containsKey(field.getKey())) {
                value.fault("there is no field " + field.getKey() + "; the known fields are each, when, "
                        + String.join(", ", spec.fields().keySet()));
            } else {
                rules.add(field(type, spec.fields().get(field.getKey()), value, false));
            }
        }
        checkRequired(node, spec.fields(), rules);
        if (!each.isEmpty() && !spec.list()) {
            node.fault("the field " + spec.name() + " is not a list, so it cannot have each");
        }
        return new FieldRule.Nested(spec, each, when, rules);
    }

    private FieldRule reference(TargetType type, FieldSpec spec, YamlNode node) {
        if (!node.isObject()) {
            node.fault("name the object by slug, key, externalId or name");
            return new FieldRule.Leaf(spec, defaults);
        }
        var fields = node.fields(REFERENCE);
        var values = new LinkedHashMap<String, ValueRule>();
        for (String by : List.of("slug", "externalId", "name")) {
            if (fields.containsKey(by)) {
                values.put(by, value(fields.get(by)));
            }
        }
        if (values.isEmpty() && !fields.containsKey("key")) {
            node.fault("name the object by slug, key, externalId or name");
        }
        if (values.containsKey("externalId") != fields.containsKey("scheme")) {
            node.fault("externalId and scheme go together");
        }
        var types = type.referenced(spec.name());
        if (fields.containsKey("type")) {
            var asked = type(fields.get("type"));
            if (asked != null && !types.contains(asked)) {
                fields.get("type")
                        .fault("the field " + spec.name() + " refers to "
                                + types.stream().map(TargetType::text).toList());
            }
            types = asked == null ? types : List.of(asked);
        }
        return new FieldRule.Reference(
                spec,
                types,
                values,
                fields.containsKey("scheme") ? scheme(fields.get("scheme")) : null,
                KeyRule.of(fields.get("key")),
                condition(fields.get("when")),
                fields.containsKey("create") && fields.get("create").truth());
    }

    private static String scheme(YamlNode node) {
        return MappingReader.constant(node, IdScheme.class).map(Enum::name).orElse(null);
    }

    private ValueRule value(YamlNode node) {
        if (!node.isObject()) {
            return withColumns(List.of(path(node)));
        }
        var fields = node.fields(VALUE);
        var columns = new ArrayList<ColumnPath>();
        for (String name : List.of("column", "columns")) {
            if (fields.containsKey(name)) {
                fields.get(name).items().forEach(item -> columns.add(path(item)));
            }
        }
        if (columns.isEmpty() == !fields.containsKey("value")) {
            node.fault("give either column, columns or value");
        }
        if (fields.containsKey("invalid")
                && !Set.of("refuse", "drop").contains(fields.get("invalid").text())) {
            fields.get("invalid").fault("write refuse or drop");
        }
        return new ValueRule(
                columns,
                text(fields.get("value"), null),
                split(fields.get("split")),
                table(fields.get("table"), node),
                text(fields.get("default"), null),
                fields.containsKey("dates") ? MappingReader.dates(fields.get("dates")) : defaults.dates(),
                text(fields.get("currency"), defaults.currency()),
                fields.containsKey("decimalComma") ? fields.get("decimalComma").truth() : defaults.decimalComma(),
                fields.containsKey("invalid") ? fields.get("invalid").text().equals("refuse") : defaults.refusing());
    }

    private ValueRule withColumns(List<ColumnPath> columns) {
        return new ValueRule(
                columns,
                null,
                null,
                null,
                null,
                defaults.dates(),
                defaults.currency(),
                defaults.decimalComma(),
                defaults.refusing());
    }

    /** A table of the mapping by its name, or one of its own. */
    private Map<String, String> table(YamlNode node, YamlNode around) {
        if (node == null) {
            return null;
        }
        if (node.isObject()) {
            return table(node);
        }
        var table = tables.get(node.text());
        if (table == null) {
            around.fault("there is no table " + node.text());
        }
        return table;
    }

    private static String text(YamlNode node, String otherwise) {
        return node == null ? otherwise : node.text();
    }

    /** Null for none. */
    private static String split(YamlNode node) {
        String separator = text(node, null);
        if (separator != null && separator.isEmpty()) {
            node.fault("write at least one character");
        }
        return separator;
    }

    static boolean isPath(String text) {
        return text.length() <= LONGEST_PATH && ColumnPath.parse(text).isPresent();
    }

    static ColumnPath path(YamlNode node) {
        String text = node.text();
        if (text.length() > LONGEST_PATH) {
            node.fault("write at most " + LONGEST_PATH + " characters");
            return new ColumnPath(text, List.of());
        }
        return ColumnPath.parse(text).orElseGet(() -> {
            node.fault("write the name of a column, or a path such as names[0].value or links[type=website].value");
            return new ColumnPath(text, List.of());
        });
    }

    private static Condition condition(YamlNode node) {
        if (node == null) {
            return null;
        }
        var fields = node.fields(Set.of("column", "in", "notIn", "present"));
        if (!fields.containsKey("column")) {
            node.fault("the field column is missing");
            return null;
        }
        return new Condition(
                path(fields.get("column")),
                fields.containsKey("in") ? texts(fields.get("in")) : null,
                fields.containsKey("notIn") ? texts(fields.get("notIn")) : Set.of(),
                fields.containsKey("present") ? fields.get("present").truth() : null);
    }

    private static Set<String> texts(YamlNode node) {
        return node.texts().stream().map(text -> text.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
