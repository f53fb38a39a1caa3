package org.hubgraph.registry.entry;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

import jakarta.persistence.AttributeConverter;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;

import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.WebAddress;

/**
 * A short list of values that belongs to one row and that the database never searches. It is stored as JSON in one text
 * column and parsed at first use. Immutable.
 */
abstract class JsonList<T> {
    /**
     * Stored values were validated by the rules of their time: a language tag or address that today's rules reject is
     * still read.
     */
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new SimpleModule()
                    .addDeserializer(LanguageTag.class, new StoredText<>(LanguageTag.class, LanguageTag::stored))
                    .addDeserializer(WebAddress.class, new StoredText<>(WebAddress.class, WebAddress::stored)));

    private final String json;
    private final TypeReference<List<T>> type;
    private List<T> all;

    JsonList(List<T> all) {
        this.all = List.copyOf(all);
        this.type = null;
        try {
            this.json = JSON.writeValueAsString(this.all);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    JsonList(String json, TypeReference<List<T>> type) {
        this.json = json;
        this.type = type;
    }

    /** The values in order; unmodifiable. */
    public List<T> all() {
        if (all == null) {
            try {
                all = List.copyOf(JSON.readValue(json, type));
            } catch (JsonProcessingException damaged) {
                throw new IllegalStateException("A stored list is not readable", damaged);
            }
        }
        return all;
    }

    @Override
    public boolean equals(Object other) {
        return other != null && other.getClass() == getClass() && ((JsonList<?>) other).json.equals(json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return json;
    }

    private static final class StoredText<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> read;

        StoredText(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return read.apply(json.getText());
        }
    }

    /** Each list type has its own subclass, so that Hibernate knows the type of the column. */
    abstract static class Column<L extends JsonList<?>> implements AttributeConverter<L, String> {
        private final Function<String, L> read;

        Column(Function<String, L> read) {
            this.read = read;
        }

        @Override
        public String convertToDatabaseColumn(L list) {
            return list == null ? null : list.toString();
        }

        @Override
        public L convertToEntityAttribute(String column) {
            return column == null ? null : read.apply(column);
        }
    }
}
