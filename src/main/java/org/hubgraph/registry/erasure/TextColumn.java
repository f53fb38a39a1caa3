package org.hubgraph.registry.erasure;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A column that may contain a name, and how a name is removed from it.
 *
 * @param kept whether the column names or identifies another entry; such a text does not change
 */
record TextColumn(String name, Kind kind, boolean kept) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Columns that name or identify other entries or their parts. */
    private static final Set<String> NAMES =
            Set.of("slug", "names", "merged_slug", "id_value", "scheme_name", "register", "item", "record_key");
    /** Columns derived from names, and columns of fixed codes: they contain no texts of their own. */
    private static final Set<String> IGNORED = Set.of(
            "name",
            "name_key",
            "tenant_name_key",
            "search_key",
            "words_key",
            "issuer_key",
            "city_key",
            "district_key",
            "kinds",
            "sector_ids",
            "place_countries",
            "place_city_keys",
            "place_fields",
            "field",
            "file");
    /** Columns of JSON lists: see {@code JsonList}. */
    private static final Set<String> LISTS = Set.of(
            "names",
            "descriptions",
            "slogans",
            "highlights",
            "links",
            "places",
            "city_names",
            "size_conversions",
            "amount_conversions",
            "total_conversions",
            "price_conversions",
            "detail");
    /** Members of the objects in such lists that contain fixed codes or an address. */
    private static final Set<String> NOT_TEXTS_IN_JSON =
            Set.of("language", "kind", "scheme", "currency", "url", "country", "coordinatePrecision");
    /** A code in the detail of a merge record, such as a kind of name, optionally with a position in a list. */
    private static final Pattern CODE = Pattern.compile("[A-Z_]+( \\d+)?");
    /** Escapes of JSON that the search in the text as it is stored would read as letters. */
    private static final Pattern CONTROLS = Pattern.compile("\\\\[bf]");

    private static final Set<String> ADDRESSES = Set.of("url", "website", "website_host", "email");
    private static final Set<String> SLUGS = Set.of("email_domains", "field_of_work_keys");

    /** The type of a text, which decides how a name is removed from it. */
    enum Kind {
        TEXT,
        /** A URL or identifier. With a part missing it would lead nowhere, so it is removed as a whole. */
        ADDRESS,
        /** The slug of a source, which gets a new slug. */
        SLUG,
        /** An array of codes that clients define. A code that contains the name is removed. */
        CODES,
        /** A JSON list. An object in it whose URL contains a name is removed as a whole. */
        LIST
    }

    /** @return null for a column that cannot contain a name */
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

    /** Whether the text is derived from others in the same row, and so is not counted as a text of its own. */
    boolean isDerived() {
        return name.equals("description") || name.equals("other_label") || name.equals("place_cities");
    }

    /**
     * Removes the names from a value.
     *
     * @param value a text or an array of texts
     * @return the same object if it contains no name; null if nothing remains
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
        if (!mayBeInList(text, finder)) {
            return text;
        }
        if (CODE.matcher(text).matches()) {
            return text;
        }
        try {
            return mapped(text, finder::without);
        } catch (JsonProcessingException noJson) {
            return finder.without(text, false);
        }
    }

    private static String mapped(String text, BiFunction<String, Boolean, String> change)
            throws JsonProcessingException {
        var json = JSON.readTree(text);
        if (!json.isContainerNode()) {
            return change.apply(text, false);
        }
        var rest = mapped(json, change);
        return rest.equals(json) ? text : JSON.writeValueAsString(rest);
    }

    private static JsonNode mapped(JsonNode json, BiFunction<String, Boolean, String> change) {
        if (json.isTextual()) {
            return JSON.getNodeFactory().textNode(change.apply(json.textValue(), false));
        }
        if (json.isArray()) {
            var rest = JSON.createArrayNode();
            for (JsonNode item : json) {
                String url = item.path("url").textValue();
                if (url == null || change.apply(url, true).equals(url)) {
                    rest.add(mapped(item, change));
                }
            }
            return rest;
        }
        if (json.isObject()) {
            var rest = JSON.createObjectNode();
            json.properties()
                    .forEach(member -> rest.set(
                            member.getKey(),
                            NOT_TEXTS_IN_JSON.contains(member.getKey())
                                    ? member.getValue()
                                    : mapped(member.getValue(), change)));
            return rest;
        }
        return json;
    }

    /**
     * Whether a JSON list, as it is stored, may contain a name: reading the JSON takes longer than the search. As in an
     * address, more spellings are found than in its members.
     */
    static boolean mayBeInList(String list, NameFinder finder) {
        return finder.isIn(list, true) || CONTROLS.matcher(list).find();
    }

    /** Passes each text of a JSON list to the predicate. */
    static void forEachText(String list, Predicate<String> ask) {
        try {
            mapped(list, (text, address) -> {
                ask.test(text);
                return text;
            });
        } catch (JsonProcessingException noJson) {
            ask.test(list);
        }
    }
}
