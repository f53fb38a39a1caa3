package org.hubgraph.registry.erasure;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A column that may have a name in it, and what becomes of its text then.
 *
 * @param kept whether it is what another entry is called or is known by, which stays
 */
record TextColumn(String name, Kind kind, boolean kept) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What other entries, or their parts, are called, and what tells them from others. */
    private static final Set<String> NAMES = Set.of("slug", "names", "merged_slug", "id_value", "item", "record_key");
    /** Derived from names, or codes of ours: nothing in them is a text. */
    private static final Set<String> IGNORED =
            Set.of("name", "name_key", "tenant_name_key", "search_key", "city_key", "district_key", "field", "file");
    /** In JSON: see {@code JsonList}. */
    private static final Set<String> LISTS = Set.of(
            "names", "descriptions", "slogans", "highlights", "size_conversions", "amount_conversions", "detail");
    /** The same in such a list. */
    private static final Set<String> CODES_IN_JSON = Set.of("language", "kind", "scheme", "currency");
    /** A merge notes kinds of names and places in lists in a column that has texts otherwise. */
    private static final String CODE = "[A-Z_]+( \\d+)?";

    private static final Set<String> ADDRESSES = Set.of("url", "website");
    private static final Set<String> SLUGS = Set.of("sectors");

    /** What a text is. */
    enum Kind {
        TEXT,
        /** An address that lacks a part leads nowhere, so it goes as a whole. */
        ADDRESS,
        /** Of a source: gets another one. */
        SLUG,
        /** A list of codes that anybody may invent: the one with the name goes. */
        CODES,
        /** JSON. */
        LIST
    }

    /** @return null for a column in which no name can be */
    static TextColumn of(String table, String name) {
        if (IGNORED.contains(name)) {
            return null;
        }
        if (name.equals("slug") && (table.equals("source") || table.equals("source_history"))) {
            return new TextColumn(name, Kind.SLUG, false);
        }
        boolean address = ADDRESSES.contains(name) || NAMES.contains(name) && !LISTS.contains(name);
        var kind = LISTS.contains(name)
                ? Kind.LIST
                : SLUGS.contains(name) ? Kind.CODES : address ? Kind.ADDRESS : Kind.TEXT;
        return new TextColumn(name, kind, NAMES.contains(name));
    }

    /** Whether it is derived from a list beside it, and so no text of its own. */
    boolean isDerived() {
        return name.equals("description");
    }

    /**
     * The value without the names.
     *
     * @param value a text or an array of texts
     * @return the same object if no name is in it; null if nothing is left
     */
    Object without(Object value, NameFinder finder) throws SQLException {
        if (value instanceof java.sql.Array array) {
            var texts = (Object[]) array.getArray();
            var rest = kind == Kind.CODES
                    ? Arrays.stream(texts)
                            .filter(code -> code == finder.without((String) code, true))
                            .toArray()
                    : Arrays.stream(texts)
                            .map(text -> finder.without((String) text, false))
                            .toArray();
            return Arrays.equals(texts, rest) ? value : rest;
        }
        String text = (String) value;
        boolean address = kind == Kind.ADDRESS || kind == Kind.SLUG;
        String rest = kind == Kind.LIST ? inList(text, finder) : finder.without(text, address);
        return kind == Kind.ADDRESS && !kept && !rest.equals(text) ? null : rest.equals(text) ? value : rest;
    }

    private static String inList(String text, NameFinder finder) {
        if (text.matches(CODE)) {
            return text;
        }
        try {
            return mapped(text, string -> finder.without(string, false));
        } catch (JsonProcessingException noJson) {
            return finder.without(text, false);
        }
    }

    private static String mapped(String text, UnaryOperator<String> change) throws JsonProcessingException {
        var json = JSON.readTree(text);
        if (!json.isContainerNode()) {
            return change.apply(text);
        }
        var rest = mapped(json, change);
        return rest.equals(json) ? text : JSON.writeValueAsString(rest);
    }

    private static JsonNode mapped(JsonNode json, UnaryOperator<String> change) {
        if (json.isTextual()) {
            return JSON.getNodeFactory().textNode(change.apply(json.textValue()));
        }
        if (json.isArray()) {
            var rest = JSON.createArrayNode();
            json.forEach(item -> rest.add(mapped(item, change)));
            return rest;
        }
        if (json.isObject()) {
            var rest = JSON.createObjectNode();
            json.properties()
                    .forEach(member -> rest.set(
                            member.getKey(),
                            CODES_IN_JSON.contains(member.getKey())
                                    ? member.getValue()
                                    : mapped(member.getValue(), change)));
            return rest;
        }
        return json;
    }

    /** Asks each text of a list in JSON. */
    static void forEachText(String list, Predicate<String> ask) {
        try {
            mapped(list, text -> {
                ask.test(text);
                return text;
            });
        } catch (JsonProcessingException noJson) {
            ask.test(list);
        }
    }
}
