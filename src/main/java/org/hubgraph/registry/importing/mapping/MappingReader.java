package org.hubgraph.registry.importing.mapping;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.hubgraph.failure.Invalid;
import org.hubgraph.registry.importing.cleaning.DateRules;
import org.hubgraph.registry.importing.cleaning.DateRules.DateOrder;
import org.hubgraph.registry.importing.format.SourceFormat;
import org.hubgraph.registry.importing.format.SourceOptions;
import org.hubgraph.value.PartialDate;

/** Reads a mapping from YAML and reports all its faults at once. */
final class MappingReader {
    private static final Set<String> KNOWN = Set.of(
            "mapping",
            "description",
            "source",
            "accessedOn",
            "file",
            "dates",
            "currency",
            "decimalComma",
            "strict",
            "tables",
            "records");
    private static final Set<String> SOURCE =
            Set.of("slug", "publisher", "title", "authors", "url", "language", "publishedOn", "licence");

    private static final int LONGEST_NAME = 200;
    private static final String NO_SEPARATORS = "\"\r\n\0";

    private final List<MappingFault> faults = new ArrayList<>();

    private MappingReader() {}

    /** @throws InvalidMapping naming the position of each fault */
    static YamlMapping read(String yaml) {
        return new MappingReader().mapping(yaml);
    }

    private YamlMapping mapping(String yaml) {
        var root = YamlNode.parse(yaml, faults);
        var fields = root.fields(KNOWN);
        var defaults = defaults(fields);
        var records = new ArrayList<RecordRule>();
        if (fields.containsKey("records")) {
            var reader = new RecordReader(defaults, tables(fields.get("tables")));
            fields.get("records").items().forEach(node -> records.add(reader.record(node)));
        } else {
            root.fault("the field records is missing");
        }
        var source = source(root, fields.get("source"));
        var options = options(fields.get("file"), records);
        String name = name(fields.get("mapping"));
        String accessedOn = date(fields.get("accessedOn"));
        if (!faults.isEmpty()) {
            throw new InvalidMapping(faults);
        }
        return new YamlMapping(name, options, source, accessedOn, List.copyOf(records));
    }

    private static String name(YamlNode node) {
        String name = text(node, "mapping");
        if (name.length() > LONGEST_NAME) {
            node.fault("write at most " + LONGEST_NAME + " characters");
        }
        return name;
    }

    /** Null for none. */
    private static String date(YamlNode node) {
        String text = text(node, null);
        try {
            return text == null ? null : new PartialDate(text).stringValueForSerialization();
        } catch (Invalid other) {
            node.fault("write a date such as 2026-11-28");
            return null;
        }
    }

    private static String text(YamlNode node, String otherwise) {
        return node == null ? otherwise : node.text();
    }

    /** A rule without columns, with the settings that apply to all values. */
    private static ValueRule defaults(Map<String, YamlNode> fields) {
        return new ValueRule(
                List.of(),
                null,
                null,
                null,
                null,
                dates(fields.get("dates")),
                text(fields.get("currency"), null),
                fields.containsKey("decimalComma") && fields.get("decimalComma").truth(),
                fields.containsKey("strict") && fields.get("strict").truth());
    }

    static DateRules dates(YamlNode node) {
        var rules = DateRules.DEFAULT;
        if (node == null) {
            return rules;
        }
        var fields = node.fields(Set.of("order", "firstOfJanuaryIsYear", "earliestYear"));
        var order = rules.order();
        int earliest = rules.earliestYear();
        if (fields.containsKey("order")) {
            order = constant(fields.get("order"), DateOrder.class).orElse(order);
        }
        if (fields.containsKey("earliestYear")) {
            var year = fields.get("earliestYear");
            if (year.text().matches("\\d{1,4}")) {
                earliest = Integer.parseInt(year.text());
            } else {
                year.fault("write a year of at most four digits");
            }
        }
        boolean years = fields.containsKey("firstOfJanuaryIsYear")
                && fields.get("firstOfJanuaryIsYear").truth();
        return new DateRules(order, years, earliest);
    }

    static <E extends Enum<E>> Optional<E> constant(YamlNode node, Class<E> type) {
        try {
            return Optional.of(Enum.valueOf(type, node.text()));
        } catch (IllegalArgumentException unknown) {
            node.fault("write one of " + List.of(type.getEnumConstants()));
            return Optional.empty();
        }
    }

    private static Map<String, Map<String, String>> tables(YamlNode node) {
        var tables = new LinkedHashMap<String, Map<String, String>>();
        if (node != null) {
            node.fields().forEach((name, table) -> tables.put(name, RecordReader.table(table)));
        }
        return tables;
    }

    private static MappingSource source(YamlNode root, YamlNode node) {
        if (node == null) {
            root.fault("the field source is missing: every fact needs a source");
            return null;
        }
        if (node.isText()) {
            return new MappingSource(node.text(), null);
        }
        var fields = node.fields(SOURCE);
        for (String required : List.of("slug", "publisher")) {
            if (!fields.containsKey(required)) {
                node.fault("the field " + required + " is missing");
            }
        }
        var input = JsonNodeFactory.instance.objectNode();
        fields.forEach((name, value) -> {
            if (name.equals("authors")) {
                value.texts().forEach(input.withArray(name)::add);
            } else {
                input.put(name, value.text());
            }
        });
        return new MappingSource(text(fields.get("slug"), ""), input);
    }

    private static SourceOptions options(YamlNode node, List<RecordRule> records) {
        var lists = records.stream()
                .map(RecordRule::list)
                .distinct()
                .filter(list -> !list.isEmpty())
                .toList();
        if (node == null) {
            return new SourceOptions(null, null, null, lists);
        }
        var fields = node.fields(Set.of("format", "encoding", "separator", "archived"));
        SourceFormat format = fields.containsKey("format")
                ? constant(fields.get("format"), SourceFormat.class).orElse(null)
                : null;
        Character separator = null;
        if (fields.containsKey("separator")) {
            String text = fields.get("separator").text();
            if (text.length() == 1 && NO_SEPARATORS.indexOf(text.charAt(0)) < 0) {
                separator = text.charAt(0);
            } else {
                fields.get("separator").fault("write one character that is no quotation mark and no line feed");
            }
        }
        Charset encoding = fields.containsKey("encoding") ? encoding(fields.get("encoding")) : null;
        return new SourceOptions(format, encoding, separator, lists, archived(fields.get("archived")));
    }

    private static List<String> archived(YamlNode node) {
        if (node == null) {
            return List.of();
        }
        for (var name : node.items()) {
            String text = name.text();
            if (text.indexOf('*') != text.lastIndexOf('*')) {
                name.fault("write a file name with at most one *");
            }
        }
        return node.texts();
    }

    private static Charset encoding(YamlNode node) {
        try {
            return Charset.forName(node.text());
        } catch (IllegalArgumentException unknown) {
            node.fault("write the name of an encoding, such as UTF-8, ISO-8859-1 or GB18030");
            return null;
        }
    }
}
