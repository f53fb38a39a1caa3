package org.hubgraph.erasure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.Session;

/**
 * Texts of any table in which an erased entry is named: quotes about others, notes, reasons, and their histories. The name
 * gives way to an ellipsis, and the rest of the text stays. Which tables and columns there are is asked of the database, so
 * that none is forgotten. What other entries are called, and what identifies them elsewhere, stays: they may have the same name.
 */
@ApplicationScoped
class Mentions implements Traces {
    private static final String ELLIPSIS = "…";
    private static final Set<String> NAMES =
            Set.of("slug", "names", "name", "name_key", "tenant_name_key", "search_key", "id_value");
    /** Of a citation, and of the packaged registry: they have names of ours. */
    private static final Set<String> CODES = Set.of("field", "file");
    /** Columns for less than this are for codes and dates, which somebody may be called like: a kind, a language. */
    private static final int SHORTEST_TEXT = 100;
    /** The same in lists that are stored as JSON. */
    private static final Set<String> CODES_IN_JSON = Set.of("language", "kind", "scheme", "currency");
    /** An address that lacks a part leads nowhere. */
    private static final Set<String> ADDRESSES = Set.of("url", "website");

    private static final String COLUMNS =
            "select lower(c.table_name), lower(c.column_name) from information_schema.columns c"
                    + " join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name"
                    + " where c.table_schema = current_schema and t.table_type = 'BASE TABLE'"
                    + " and lower(c.data_type) in ('character varying', 'text', 'character large object', 'array')"
                    + " and (c.character_maximum_length is null or c.character_maximum_length >= " + SHORTEST_TEXT + ")"
                    + " and lower(c.table_name) <> 'flyway_schema_history'";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final EntityManager entities;

    Mentions(EntityManager entities) {
        this.entities = entities;
    }

    /** When the rows that are about the entry have lost their texts already. */
    @Override
    public int order() {
        return 100;
    }

    @Override
    public void erase(Erasure erasure) {
        var words = erasure.words().stream()
                .flatMap(word -> Stream.of(word, inJson(word)))
                .distinct()
                .toList();
        if (!words.isEmpty()) {
            entities.unwrap(Session.class).doWork(connection -> {
                for (Map.Entry<String, List<String>> table :
                        textColumns(connection).entrySet()) {
                    new Table(table.getKey(), keyOf(connection, table.getKey()), table.getValue())
                            .erase(connection, words);
                }
            });
        }
    }

    /** Of each table. */
    private static Map<String, List<String>> textColumns(Connection connection) throws SQLException {
        var columns = new LinkedHashMap<String, List<String>>();
        try (var query = connection.prepareStatement(COLUMNS);
                var row = query.executeQuery()) {
            while (row.next()) {
                if (!NAMES.contains(row.getString(2)) && !CODES.contains(row.getString(2))) {
                    columns.computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                            .add(row.getString(2));
                }
            }
        }
        return columns;
    }

    private static List<String> keyOf(Connection connection, String table) throws SQLException {
        var database = connection.getMetaData();
        String stored = database.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        var columns = new ArrayList<String>();
        try (var row = database.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), stored)) {
            while (row.next()) {
                columns.add(row.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return columns;
    }

    private record Table(String name, List<String> key, List<String> texts) {

        /** Reads the table once, whatever the number of its columns. */
        void erase(Connection connection, List<String> words) throws SQLException {
            String any = texts.stream()
                    .flatMap(text ->
                            Collections.nCopies(words.size(), "lower(cast(" + text + " as varchar)) like ? escape '!'")
                                    .stream())
                    .collect(Collectors.joining(" or "));
            String cells = String.join(", ", key) + ", " + String.join(", ", texts);
            try (var query = connection.prepareStatement("select " + cells + " from " + name + " where " + any)) {
                for (int i = 0; i < texts.size() * words.size(); i++) {
                    query.setString(i + 1, Erasure.anywhere(words.get(i % words.size())));
                }
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        rewrite(connection, row, words);
                    }
                }
            }
        }

        private void rewrite(Connection connection, ResultSet row, List<String> words) throws SQLException {
            String set = texts.stream().map(text -> text + " = ?").collect(Collectors.joining(", "));
            String identified = key.stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
            try (var update = connection.prepareStatement("update " + name + " set " + set + " where " + identified)) {
                for (int i = 0; i < texts.size(); i++) {
                    var value = row.getObject(key.size() + i + 1);
                    if (value == null) {
                        update.setNull(i + 1, Types.NULL);
                    } else if (value instanceof java.sql.Array array) {
                        update.setArray(i + 1, connection.createArrayOf("varchar", without(array, words)));
                    } else {
                        update.setString(i + 1, without(texts.get(i), row.getString(key.size() + i + 1), words));
                    }
                }
                for (int i = 0; i < key.size(); i++) {
                    update.setObject(texts.size() + i + 1, row.getObject(i + 1));
                }
                update.executeUpdate();
            }
        }
    }

    private static Object[] without(java.sql.Array texts, Collection<String> words) throws SQLException {
        return Arrays.stream((Object[]) texts.getArray())
                .map(text -> without((String) text, words))
                .toArray();
    }

    private static String without(String column, String text, Collection<String> words) {
        String rest = inList(text, words).orElseGet(() -> without(text, words));
        return ADDRESSES.contains(column) && !rest.equals(text) ? null : rest;
    }

    /** Of a list in JSON, all but codes. Empty for any other text. */
    private static Optional<String> inList(String text, Collection<String> words) {
        if (!text.startsWith("[") && !text.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.writeValueAsString(without(JSON.readTree(text), words)));
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    private static JsonNode without(JsonNode json, Collection<String> words) {
        if (json.isTextual()) {
            return JSON.getNodeFactory().textNode(without(json.textValue(), words));
        }
        if (json.isArray()) {
            var rest = JSON.createArrayNode();
            json.forEach(item -> rest.add(without(item, words)));
            return rest;
        }
        if (json.isObject()) {
            var rest = JSON.createObjectNode();
            json.properties()
                    .forEach(member -> rest.set(
                            member.getKey(),
                            CODES_IN_JSON.contains(member.getKey())
                                    ? member.getValue()
                                    : without(member.getValue(), words)));
            return rest;
        }
        return json;
    }

    /** The text with an ellipsis for each of the words, whatever the case of its letters. */
    private static String without(String text, Collection<String> words) {
        String rest = text;
        for (String word : words) {
            rest = pattern(word).matcher(rest).replaceAll(ELLIPSIS);
        }
        return rest;
    }

    /** As a word of its own, where the script has spaces between words. */
    private static Pattern pattern(String word) {
        String before = Erasure.isSpaced(word.codePointAt(0)) ? "(?<![\\p{L}\\p{N}])" : "";
        String behind = Erasure.isSpaced(word.codePointBefore(word.length())) ? "(?![\\p{L}\\p{N}])" : "";
        return Pattern.compile(before + Pattern.quote(word) + behind, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** As it stands in a column of JSON. */
    private static String inJson(String word) {
        return word.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
