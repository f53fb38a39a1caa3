package org.hubgraph.registry.importing.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

import org.hubgraph.registry.importing.cleaning.ValueCleaning;

/** Writes a mapping of entries of one type for recognised columns. */
final class SuggestedYaml {
    private static final int MOST_KINDS = 30;
    /** A larger share of values with commas means that these separate values. */
    private static final double OFTEN = 0.2;

    private static final String OTHER = "OTHER";
    /** The key of a table for all values that it does not have. */
    private static final String OTHERS = "*";
    /** A longer value is no kind. YAML cannot have keys of more than 1,024 characters. */
    private static final int LONGEST_KIND = 200;

    private final SuggestedType type;
    private final Map<SuggestedField, ColumnSample> chosen;
    private final Map<SuggestedField, String> constants;
    private final String dateOrder;
    private final StringBuilder yaml = new StringBuilder();

    private SuggestedYaml(
            SuggestedType type,
            Map<SuggestedField, ColumnSample> chosen,
            Map<SuggestedField, String> constants,
            String dateOrder) {
        this.type = type;
        this.chosen = chosen;
        this.constants = constants;
        this.dateOrder = dateOrder;
    }

    /**
     * @param type of the entries
     * @param constants for fields of rows without a value
     * @param dateOrder null if the values of the columns show it
     */
    static String of(
            SuggestedType type,
            Map<SuggestedField, ColumnSample> chosen,
            Map<SuggestedField, String> constants,
            String dateOrder) {
        return new SuggestedYaml(type, chosen, constants, dateOrder).write();
    }

    private String write() {
        yaml.append("mapping: suggested\n# Replace the source by that of the file.\nsource:\n  slug: my-source\n")
                .append("  publisher: Sender of the file\n");
        dateOrder();
        yaml.append("records:\n  - type: ").append(type.text()).append('\n');
        line("    key: ", SuggestedField.KEY);
        yaml.append("    fields:\n      names:\n");
        name(SuggestedField.NAME, "OFFICIAL");
        name(SuggestedField.OTHER_NAME, "ALIAS");
        kinds();
        descriptions();
        if (chosen.containsKey(SuggestedField.SECTORS)) {
            yaml.append("      sectors: {name: {column: ")
                    .append(column(SuggestedField.SECTORS))
                    .append(split(chosen.get(SuggestedField.SECTORS), "|", ";", ","))
                    .append("}, create: true}\n");
        }
        if (chosen.containsKey(SuggestedField.FIELDS_OF_WORK)) {
            yaml.append("      fieldsOfWork: {column: ")
                    .append(column(SuggestedField.FIELDS_OF_WORK))
                    .append(split(chosen.get(SuggestedField.FIELDS_OF_WORK), "|", ";", ","))
                    .append("}\n");
        }
        for (var field : List.of(
                SuggestedField.FOUNDED,
                SuggestedField.DISSOLVED,
                SuggestedField.OPENED,
                SuggestedField.CLOSED,
                SuggestedField.STATUS,
                SuggestedField.WEBSITE,
                SuggestedField.EMAIL,
                SuggestedField.PHONE,
                SuggestedField.COUNTRY)) {
            line("      " + field.field() + ": ", field);
        }
        place();
        ids();
        yaml.append(new SuggestedRelations(chosen, constants).yaml());
        return yaml.toString();
    }

    private void line(String start, SuggestedField field) {
        if (has(field)) {
            yaml.append(start).append(value(field)).append('\n');
        }
    }

    private boolean has(SuggestedField field) {
        return chosen.containsKey(field) || constants.containsKey(field);
    }

    /** The column, the constant, or the column with the constant as its default. */
    private String value(SuggestedField field) {
        String constant = constants.get(field);
        return constant == null ? column(field) : value(field, constant);
    }

    private String value(SuggestedField field, String constant) {
        return chosen.containsKey(field)
                ? "{column: " + column(field) + ", default: " + quoted(constant) + "}"
                : "{value: " + quoted(constant) + "}";
    }

    private String column(SuggestedField field) {
        return quoted(chosen.get(field).name());
    }

    static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    private void name(SuggestedField field, String kind) {
        if (!chosen.containsKey(field) && field != SuggestedField.NAME) {
            return;
        }
        yaml.append("        - text: ").append(names(field)).append('\n');
        line("          language: ", SuggestedField.LANGUAGE);
        yaml.append("          kind: {value: ").append(kind).append("}\n");
    }

    private String names(SuggestedField field) {
        if (!chosen.containsKey(field)) {
            return "name  # no column was recognised";
        }
        // A comma may be part of a name, as in "Example, Inc."
        String split = field == SuggestedField.OTHER_NAME ? split(chosen.get(field), "|", ";") : "";
        return split.isEmpty() ? column(field) : "{column: " + column(field) + split + "}";
    }

    private void descriptions() {
        if (chosen.containsKey(SuggestedField.DESCRIPTION)) {
            yaml.append("      descriptions:\n        - text: ")
                    .append(column(SuggestedField.DESCRIPTION))
                    .append("\n          language: ")
                    .append(value(SuggestedField.LANGUAGE, constants.getOrDefault(SuggestedField.LANGUAGE, "en")))
                    .append('\n');
        }
    }

    private void kinds() {
        if (type.kinds().isEmpty()) {
            return;
        }
        String field = type == SuggestedType.TENANT ? "kinds" : "kind";
        String otherwise = constants.getOrDefault(SuggestedField.KIND, OTHER);
        if (!chosen.containsKey(SuggestedField.KIND)) {
            yaml.append("      " + field + ": {value: ")
                    .append(quoted(otherwise))
                    .append("}\n");
            return;
        }
        var sample = chosen.get(SuggestedField.KIND);
        // An organisation can have several kinds.
        String separator = type == SuggestedType.TENANT ? separator(sample, "|", ";", ",") : null;
        yaml.append("      " + field + ":\n        column: ")
                .append(column(SuggestedField.KIND))
                .append(separator == null ? "" : "\n        split: \"" + separator + '"')
                .append("\n        default: ")
                .append(quoted(otherwise))
                .append('\n');
        yaml.append("        table:\n");
        sample.values().stream()
                .flatMap(value ->
                        separator == null ? Stream.of(value) : Stream.of(value.split(Pattern.quote(separator))))
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .filter(value -> !value.isEmpty() && !value.equals(OTHERS) && value.length() <= LONGEST_KIND)
                .limit(MOST_KINDS)
                .forEach(value -> {
                    var known = ValueCleaning.constant(value, type.kinds());
                    yaml.append("          ")
                            .append(quoted(value))
                            .append(": ")
                            .append(known.isEmpty() ? OTHER : known.value())
                            .append('\n');
                });
        yaml.append("          " + quoted(OTHERS) + ": OTHER\n");
    }

    private static String split(ColumnSample sample, String... separators) {
        String separator = separator(sample, separators);
        return separator == null ? "" : ", split: \"" + separator + '"';
    }

    /** The separator that most values of the column have; null for none. A comma may also be part of a value. */
    private static String separator(ColumnSample sample, String... separators) {
        String best = null;
        double most = 0;
        for (String separator : separators) {
            double share = sample.share(value -> value.contains(separator));
            if (share > most && (share > OFTEN || !separator.equals(","))) {
                best = separator;
                most = share;
            }
        }
        return best;
    }

    /** The order of day and month, if dates of the file have only one. */
    private void dateOrder() {
        boolean day = "DAY_FIRST".equals(dateOrder);
        boolean month = "MONTH_FIRST".equals(dateOrder);
        for (var field : List.of(
                SuggestedField.FOUNDED,
                SuggestedField.DISSOLVED,
                SuggestedField.OPENED,
                SuggestedField.CLOSED,
                SuggestedField.SINCE,
                SuggestedField.UNTIL)) {
            if (dateOrder == null && chosen.containsKey(field)) {
                day |= chosen.get(field).share(value -> value.matches("(1[3-9]|2\\d|3[01])[/-]\\d{1,2}[/-]\\d{4}.*"))
                        > 0;
                month |= chosen.get(field).share(value -> value.matches("\\d{1,2}[/-](1[3-9]|2\\d|3[01])[/-]\\d{4}.*"))
                        > 0;
            }
        }
        if (day != month) {
            yaml.append("dates: {order: ")
                    .append(day ? "DAY_FIRST" : "MONTH_FIRST")
                    .append("}\n");
        }
    }

    /** An organisation has a list of places; the fields of a hub's place are its own. */
    private void place() {
        var parts = new ArrayList<String>();
        var fields = new ArrayList<>(List.of(
                SuggestedField.CITY,
                SuggestedField.STREET,
                SuggestedField.POSTCODE,
                SuggestedField.LATITUDE,
                SuggestedField.LONGITUDE));
        if (type == SuggestedType.TENANT) {
            fields.add(0, SuggestedField.COUNTRY);
        }
        for (var field : fields) {
            if (has(field)) {
                parts.add(field.field().replace("places.", "") + ": " + value(field) + "\n");
            }
        }
        if (type != SuggestedType.TENANT) {
            parts.forEach(part -> yaml.append("      ").append(part));
        } else if (!parts.isEmpty()) {
            yaml.append("      places:\n        - ").append(parts.get(0));
            parts.subList(1, parts.size())
                    .forEach(part -> yaml.append("          ").append(part));
        }
    }

    private void ids() {
        boolean begun = false;
        for (var field : List.of(
                SuggestedField.ROR,
                SuggestedField.ORCID,
                SuggestedField.WIKIDATA,
                SuggestedField.LEI,
                SuggestedField.GRID)) {
            if (chosen.containsKey(field)) {
                yaml.append(begun ? "" : "      externalIds:\n");
                yaml.append("        - {scheme: {value: " + field.name() + "}, value: " + column(field) + "}\n");
                begun = true;
            }
        }
    }
}
