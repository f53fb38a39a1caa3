package org.hubgraph.graphql.execution;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.hubgraph.failure.Failure;

/** Writes a response as JSON from the objects of a run, with fields in the order of the document. */
public final class ResponseWriter {
    private static final byte[] NULL = ascii("null");
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");

    private final JsonBytes json;

    private ResponseWriter(JsonBytes json) {
        this.json = json;
    }

    /**
     * @param members members of a response without the result of a run: any values that JSON can represent
     * @return UTF-8, in pieces
     */
    public static ByteBuffer[] write(Map<String, ?> members) {
        return write(members, new JsonBytes(size -> {}));
    }

    /**
     * @param members members of the response; the result is one of their values
     * @return UTF-8, in pieces
     * @throws Failure if it is larger than allowed, or if the run is cancelled while it is written
     */
    public static ByteBuffer[] write(Map<String, ?> members, Result result) {
        var usage = result.usage();
        usage.beginWriting();
        return write(members, new JsonBytes(usage::written));
    }

    private static ByteBuffer[] write(Map<String, ?> members, JsonBytes json) {
        new ResponseWriter(json).map(members);
        return json.pieces();
    }

    private void value(Object value) {
        if (value instanceof String text) {
            json.text(text);
        } else if (value == null) {
            json.raw(NULL);
        } else if (value instanceof ResponseObject object) {
            object(object);
        } else if (value instanceof EnumJson name) {
            json.raw(name.json);
        } else if (value instanceof List<?> items) {
            list(items);
        } else if (value instanceof Map<?, ?> map) {
            map(map);
        } else if (value instanceof Result result) {
            value(result.data());
        } else if (value instanceof Boolean bool) {
            json.raw(bool ? TRUE : FALSE);
        } else if (value instanceof Number number && isFinite(number)) {
            json.raw(ascii(number.toString()));
        } else {
            json.text(value.toString());
        }
    }

    private static boolean isFinite(Number number) {
        return !(number instanceof Double || number instanceof Float) || Double.isFinite(number.doubleValue());
    }

    private void object(ResponseObject object) {
        var openings = object.plan.openings();
        if (openings.isEmpty()) {
            json.raw('{');
        }
        for (int i = 0; i < openings.size(); i++) {
            json.raw(openings.get(i));
            value(object.values[i]);
        }
        json.raw('}');
    }

    private void list(List<?> items) {
        json.raw('[');
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                json.raw(',');
            }
            value(items.get(i));
        }
        json.raw(']');
    }

    private void map(Map<?, ?> map) {
        char before = '{';
        for (var entry : map.entrySet()) {
            json.raw(before);
            json.text(entry.getKey().toString());
            json.raw(':');
            value(entry.getValue());
            before = ',';
        }
        if (map.isEmpty()) {
            json.raw('{');
        }
        json.raw('}');
    }

    private static byte[] ascii(String json) {
        return json.getBytes(StandardCharsets.US_ASCII);
    }
}
