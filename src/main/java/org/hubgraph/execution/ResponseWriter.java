package org.hubgraph.execution;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;

/** Writes {@code data} as JSON from the objects of a run, in the order in which the document asks for its fields. */
public final class ResponseWriter {
    private final JsonGenerator json;

    public ResponseWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes an object, or null if a null reached the root. */
    public void data(Result result) throws IOException {
        value(result.data());
    }

    private void object(ResponseObject object) throws IOException {
        json.writeStartObject();
        var keys = object.plan.keys();
        for (int i = 0; i < keys.size(); i++) {
            json.writeFieldName(keys.get(i));
            value(object.values[i]);
        }
        json.writeEndObject();
    }

    /** A value as the run left it, or one of an introspection or an error: any that JSON can hold. */
    public void value(Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof ResponseObject object) {
            object(object);
        } else if (value instanceof List<?> items) {
            json.writeStartArray();
            for (Object item : items) {
                value(item);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (var entry : map.entrySet()) {
                json.writeFieldName(entry.getKey().toString());
                value(entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Boolean bool) {
            json.writeBoolean(bool);
        } else if (value instanceof Number number) {
            number(number);
        } else {
            json.writeString(value.toString());
        }
    }

    private void number(Number number) throws IOException {
        if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
            json.writeNumber(number.intValue());
        } else if (number instanceof Long) {
            json.writeNumber(number.longValue());
        } else if (number instanceof BigDecimal decimal) {
            json.writeNumber(decimal);
        } else if (number instanceof BigInteger integer) {
            json.writeNumber(integer);
        } else {
            json.writeNumber(number.doubleValue());
        }
    }
}
