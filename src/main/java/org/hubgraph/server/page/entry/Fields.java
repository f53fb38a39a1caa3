package org.hubgraph.server.page.entry;

import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the fields of objects in responses, and names their values for people. */
public final class Fields {
    private Fields() {}

    /** Returns the text of a field; empty if it is missing or null. */
    public static String text(JsonNode object, String field) {
        var value = object.path(field);
        return value.isNull() || value.isMissingNode() ? "" : value.asText();
    }

    /** Returns the elements of a list; none if it is missing or null. */
    public static List<JsonNode> list(JsonNode object, String field) {
        return StreamSupport.stream(object.path(field).spliterator(), false).toList();
    }

    /** Whether the field has an object. */
    static boolean has(JsonNode object, String field) {
        return object.path(field).isObject();
    }

    /** {@code CHIEF_EXECUTIVE} as "Chief executive", and {@code openedOn} as "Opened on". */
    public static String words(String name) {
        if (name.isEmpty()) {
            return "";
        }
        String words = name.equals(name.toUpperCase(Locale.ROOT))
                ? name.replace('_', ' ').toLowerCase(Locale.ROOT)
                : name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Names a language; the tag itself if it has no name. */
    static String language(String tag) {
        return tag.isEmpty() ? "" : Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    }

    /** Names a country by its code; the code itself if it has no name. */
    public static String country(String code) {
        return code.isEmpty()
                ? ""
                : new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    }
}
