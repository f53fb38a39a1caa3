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
import org.hubgraph.value.Link;
import org.hubgraph.value.LocalizedText;
import org.hubgraph.value.Money;
import org.hubgraph.value.Name;

/**
 * The editable facts of an object, by the names of their fields in the API: JSON values, null where a fact is unknown.
 * Ids, versions and timestamps are not included. Two states of an object are compared by their facts.
 *
 * <p>Each kind of value is converted explicitly, not by Jackson's data binding: the names are those of the API, not of
 * Java, stored facts must not change when a class does, and native images would need each class registered.
 */
public final class Facts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Adds a fact, converted to a JSON value; null if it is unknown. */
    public Facts put(String field, Object value) {
        values.put(field, json(value));
        return this;
    }

    /**
     * Adds a reference to another object, as its global id.
     *
     * @param key null for none
     */
    public Facts put(String field, Class<?> type, UUID key) {
        values.put(field, key == null ? null : new GlobalId(type.getSimpleName(), key).text());
        return this;
    }

    /** Adds references to other objects, as their global ids. */
    public Facts put(String field, Class<?> type, List<UUID> keys) {
        values.put(
                field,
                keys.stream()
                        .map(key -> new GlobalId(type.getSimpleName(), key).text())
                        .toList());
        return this;
    }

    /** The facts in the order in which they were added; unmodifiable. */
    public Map<String, Object> asMap() {
        return Collections.unmodifiableMap(values);
    }

    /** The value of one field, as {@link #text(Object)}; null also if there is no such field. */
    public String text(String field) {
        return text(values.get(field));
    }

    /** A value as text: a string unchanged, any other value as JSON; null for null and for an empty list. */
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
            var facts = new Facts()
                    .put("text", name.text())
                    .put("language", name.language())
                    .put("kind", name.kind());
            // Few names have dates.
            if (name.since() != null) {
                facts.put("since", name.since());
            }
            if (name.until() != null) {
                facts.put("until", name.until());
            }
            return facts.asMap();
        }
        if (value instanceof LocalizedText text) {
            return new Facts()
                    .put("text", text.text())
                    .put("language", text.language())
                    .asMap();
        }
        if (value instanceof Place place) {
            return new Facts()
                    .put("country", place.country())
                    .put("subdivision", place.subdivision())
                    .put("city", place.city())
                    .put("cityNames", place.cityNames())
                    .put("district", place.district())
                    .put("street", place.street())
                    .put("postcode", place.postcode())
                    .put("latitude", place.latitude())
                    .put("longitude", place.longitude())
                    .put("coordinatePrecision", place.coordinatePrecision())
                    .put("geonamesId", place.geonamesId())
                    .asMap();
        }
        if (value instanceof Link link) {
            return new Facts()
                    .put("kind", link.kind())
                    .put("url", link.url())
                    .put("title", link.title())
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
