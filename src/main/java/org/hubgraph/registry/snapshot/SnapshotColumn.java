package org.hubgraph.registry.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;

import org.hubgraph.registry.entry.GlobalId;

/**
 * A column of a snapshot.
 *
 * @param name the name in the database
 * @param field the name in JSON
 * @param reference how the types of the ids in it are known; null if it has no ids
 */
record SnapshotColumn(String name, String field, ColumnKind kind, IdTypes reference) {
    /** Texts that are JSON themselves. */
    private static final Set<String> JSON_TEXTS = Set.of(
            "names",
            "descriptions",
            "slogans",
            "links",
            "places",
            "city_names",
            "highlights",
            "size_conversions",
            "amount_conversions",
            "price_conversions",
            "total_conversions");

    /** Numbers keep their digits. */
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** The type of the object that an id in a column is of. */
    interface IdTypes {
        /** @return the name of the GraphQL type; null if it is unknown */
        String of(ResultSet row) throws SQLException;
    }

    /** {@code foundedOn} for {@code founded_on}. */
    static String field(String column) {
        var field = new StringBuilder();
        for (String word : column.split("_")) {
            field.append(field.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return field.toString();
    }

    /** The value in the current row. */
    JsonNode value(ResultSet row, int index) throws SQLException {
        var nodes = JsonNodeFactory.instance;
        JsonNode value =
                switch (kind) {
                    case TEXT -> text(row.getString(index));
                    case KEY -> nodes.textNode(id(row.getObject(index, UUID.class), row));
                    case INTEGER -> nodes.numberNode(row.getLong(index));
                    case DECIMAL -> nodes.numberNode(row.getBigDecimal(index));
                    case FLOAT -> nodes.numberNode(row.getDouble(index));
                    case BOOLEAN -> nodes.booleanNode(row.getBoolean(index));
                    case INSTANT -> instant(row.getObject(index, OffsetDateTime.class));
                    case TEXTS, KEYS -> list(row.getArray(index), row);
                };
        return row.wasNull() ? NullNode.getInstance() : value;
    }

    private JsonNode text(String text) {
        if (text == null || !JSON_TEXTS.contains(name)) {
            return JsonNodeFactory.instance.textNode(text);
        }
        try {
            return JSON.readTree(text);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static JsonNode instant(OffsetDateTime time) {
        return JsonNodeFactory.instance.textNode(
                time == null ? null : time.toInstant().toString());
    }

    private String id(UUID key, ResultSet row) throws SQLException {
        if (key == null) {
            return null;
        }
        String type = reference == null ? null : reference.of(row);
        return type == null ? key.toString() : new GlobalId(type, key).text();
    }

    private JsonNode list(Array array, ResultSet row) throws SQLException {
        var list = JsonNodeFactory.instance.arrayNode();
        if (array != null) {
            for (Object item : (Object[]) array.getArray()) {
                list.add(item instanceof UUID key ? id(key, row) : (String) item);
            }
        }
        return list;
    }

    /** Sets a parameter to a value that {@link #value} has returned. */
    void set(PreparedStatement statement, int index, JsonNode value, Connection connection) throws SQLException {
        if (value == null || value.isNull()) {
            statement.setNull(index, Types.NULL);
            return;
        }
        switch (kind) {
            case TEXT -> statement.setString(index, JSON_TEXTS.contains(name) ? value.toString() : value.textValue());
            case KEY -> statement.setObject(index, key(value.textValue()));
            case INTEGER -> statement.setLong(index, value.longValue());
            case DECIMAL -> statement.setBigDecimal(index, value.decimalValue());
            case FLOAT -> statement.setDouble(index, value.doubleValue());
            case BOOLEAN -> statement.setBoolean(index, value.booleanValue());
            case INSTANT ->
                statement.setObject(index, Instant.parse(value.textValue()).atOffset(ZoneOffset.UTC));
            case TEXTS ->
                statement.setArray(
                        index, connection.createArrayOf("varchar", items(value).toArray()));
            case KEYS ->
                statement.setArray(
                        index,
                        connection.createArrayOf(
                                "uuid",
                                items(value).stream().map(SnapshotColumn::key).toArray()));
            default -> throw new IllegalStateException(kind.toString());
        }
    }

    private static List<String> items(JsonNode list) {
        var items = new ArrayList<String>();
        list.forEach(item -> items.add(item.textValue()));
        return items;
    }

    /** The key in an id, or a key whose type was unknown. */
    static UUID key(String id) {
        return GlobalId.parse(id).map(GlobalId::key).orElseGet(() -> UUID.fromString(id));
    }
}
