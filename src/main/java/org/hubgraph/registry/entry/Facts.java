package org.hubgraph.registry.entry;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.graphql.api.CustomStringScalar;

import org.hubgraph.value.Decimal;
import org.hubgraph.value.LocalizedText;
import org.hubgraph.value.Money;
import org.hubgraph.value.Name;

/**
 * What editors say of one object, by the names that the fields have in the API: JSON values, with null where nothing is
 * known. Ids, versions and time stamps are not among them. Two states of an object are compared by their facts.
 */
public final class Facts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> values = new LinkedHashMap<>();

    public Facts put(String field, Object value) {
        values.put(field, json(value));
        return this;
    }

    /** A field that leads to another object. */
    public Facts put(String field, Class<?> type, UUID key) {
        values.put(field, key == null ? null : new GlobalId(type.getSimpleName(), key).text());
        return this;
    }

    /** In the order they were put; unmodifiable. */
    public Map<String, Object> asMap() {
        return Collections.unmodifiableMap(values);
    }

    /** The value of one field, as {@link #text(Object)}; null also for a field that is none. */
    public String text(String field) {
        return text(values.get(field));
    }

    /** A value as text: itself, or written as JSON; null for nothing, and for an empty list. */
    public static String text(Object value) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        if (value instanceof List<?> list && list.isEmpty()) {
            return null;
        }
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object json(Object value) {
        if (value instanceof JsonList<?> list) {
            return json(list.all());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Facts::json).toList();
        }
        if (value instanceof Name name) {
            return new Facts()
                    .put("text", name.text())
                    .put("language", name.language())
                    .put("kind", name.kind())
                    .asMap();
        }
        if (value instanceof LocalizedText text) {
            return new Facts()
                    .put("text", text.text())
                    .put("language", text.language())
                    .asMap();
        }
        if (value instanceof Money money) {
            return new Facts()
                    .put("amount", money.amount())
                    .put("currency", money.currency())
                    .put("approximate", money.approximate())
                    .asMap();
        }
        if (value instanceof ReportedMoney money) {
            return new Facts()
                    .put("amount", money.amount)
                    .put("currency", money.currency)
                    .put("approximate", money.approximate)
                    .put("conversions", money.reported)
                    .asMap();
        }
        if (value instanceof Facts facts) {
            return facts.asMap();
        }
        if (value instanceof CustomStringScalar || value instanceof Instant || value instanceof Decimal) {
            return value.toString();
        }
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
