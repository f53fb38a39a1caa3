package org.hubgraph.registry.importing.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.hubgraph.registry.importing.cleaning.TextCleaning;
import org.hubgraph.value.TextKeys;
import org.hubgraph.value.Truncation;

/** The name of a column and its first values that are not empty. */
final class ColumnSample {
    private static final int MOST_VALUES = 200;
    private static final int MOST_EXAMPLES = 30;
    /** Of a longer value, the beginning tells as much: the longest field that is recognised by its values is a website. */
    private static final int LONGEST = 2_000;

    private final String name;
    private final List<String> values = new ArrayList<>();
    private boolean objects;

    ColumnSample(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** The name, without case, accents and separators. */
    String foldedName() {
        return folded(name);
    }

    static List<String> folded(String... names) {
        return Stream.of(names)
                .filter(name -> !name.isEmpty())
                .map(ColumnSample::folded)
                .toList();
    }

    private static String folded(String name) {
        return TextKeys.searchKey(name.replace('_', ' ').toLowerCase(Locale.ROOT));
    }

    List<String> values() {
        return values;
    }

    /** The first different values, at most 30. */
    List<String> examples() {
        return values.stream().distinct().limit(MOST_EXAMPLES).toList();
    }

    void add(JsonNode value) {
        if (value.isValueNode()) {
            add(value.asText());
        } else {
            objects |= !value.isEmpty() && !(value.isArray() && value.get(0).isValueNode());
        }
    }

    /** Whether the column can have a field: it has texts or numbers, or no value at all. */
    boolean hasTexts() {
        return !values.isEmpty() || !objects;
    }

    void add(String value) {
        if (values.size() < MOST_VALUES) {
            var cleaned = TextCleaning.value(Truncation.to(value, LONGEST));
            if (!cleaned.isEmpty()) {
                values.add(cleaned.value());
            }
        }
    }

    /** The share of the values for which a condition holds, from 0 to 1; 0 if there are none. */
    double share(Predicate<String> condition) {
        return values.isEmpty() ? 0 : (double) values.stream().filter(condition).count() / values.size();
    }
}
