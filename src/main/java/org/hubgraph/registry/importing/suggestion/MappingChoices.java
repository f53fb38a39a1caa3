package org.hubgraph.registry.importing.suggestion;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.hubgraph.failure.Invalid;

/**
 * What an editor chooses for a mapping.
 *
 * @param type what the rows describe
 * @param columns each field at most once
 * @param constants by field, which is one of {@link #constantFields}: the value of rows whose column has none, or of all
 *     rows if there is no column
 * @param dateOrder {@code DAY_FIRST} or {@code MONTH_FIRST}; null if the values of the columns show it
 */
public record MappingChoices(
        SuggestedType type, List<ChosenColumn> columns, Map<String, String> constants, String dateOrder) {
    private static final List<String> CONSTANT_FIELDS = List.of("kinds", "language", "country", "hub");

    /** The fields of a source, in the order in which they are written. */
    public static final List<String> SOURCE_FIELDS =
            List.of("slug", "publisher", "title", "url", "publishedOn", "language", "licence");

    private static final List<String> ORDERS = List.of("DAY_FIRST", "MONTH_FIRST");

    /** The member {@code source} of a mapping, with what is indented below it, also after blank lines and comments. */
    private static final Pattern SOURCE =
            Pattern.compile("(?m)^source:.*(?:\\R|\\z)(?:(?:[ \\t]*+(?:#.*)?\\R)*+[ \\t]++[^\\s#].*(?:\\R|\\z))*+");

    /**
     * Writes the mapping.
     *
     * @throws Invalid if a field is unknown or has two columns, or the order of dates is unknown
     */
    public String yaml() {
        if (dateOrder != null && !ORDERS.contains(dateOrder)) {
            throw new Invalid("dateOrder must be one of " + ORDERS + ".");
        }
        var chosen = new EnumMap<SuggestedField, ColumnSample>(SuggestedField.class);
        for (var column : columns) {
            var sample = new ColumnSample(column.column());
            column.values().forEach(sample::add);
            if (chosen.put(field(column.field()), sample) != null) {
                throw new Invalid("Two columns have the field " + column.field() + ".");
            }
        }
        var fixed = new EnumMap<SuggestedField, String>(SuggestedField.class);
        constants.forEach((field, value) -> {
            if (!constantFields(type).contains(field)) {
                throw new Invalid("The field " + field + " cannot have a constant, only " + constantFields(type) + ".");
            }
            if (!value.isBlank()) {
                fixed.put(field(field), value.strip());
            }
        });
        return SuggestedYaml.of(type, chosen, fixed, dateOrder);
    }

    /** The fields of entries of a type that can have a constant; that of {@code hub} is the slug of a hub. */
    public static List<String> constantFields(SuggestedType type) {
        return CONSTANT_FIELDS.stream()
                .filter(field -> SuggestedField.of(type, field).isPresent())
                .toList();
    }

    private SuggestedField field(String name) {
        return SuggestedField.of(type, name)
                .orElseThrow(() ->
                        new Invalid("There is no field " + name + ", only " + MappingSuggestion.fields(type) + "."));
    }

    /**
     * Replaces the source of a mapping, or adds it.
     *
     * @param source values by field; other than {@link #SOURCE_FIELDS} and blank ones are left out
     */
    public static String withSource(String yaml, Map<String, String> source) {
        var given = new LinkedHashMap<String, String>();
        SOURCE_FIELDS.forEach(field -> {
            if (!source.getOrDefault(field, "").isBlank()) {
                given.put(field, source.get(field).strip());
            }
        });
        String block = given.entrySet().stream()
                .map(field -> "  " + field.getKey() + ": " + SuggestedYaml.quoted(field.getValue()) + "\n")
                .collect(Collectors.joining("", "source:\n", ""));
        var known = SOURCE.matcher(yaml);
        return known.find() ? known.replaceFirst(Matcher.quoteReplacement(block)) : block + yaml;
    }
}
