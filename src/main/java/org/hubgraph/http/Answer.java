package org.hubgraph.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;

import org.hubgraph.execution.ResponseWriter;
import org.hubgraph.execution.Result;
import org.hubgraph.failure.Failure;

/**
 * A response, but for its media type.
 *
 * @param status for {@code application/graphql-response+json}
 * @param understood whether the request was a well-formed GraphQL request, right or wrong
 * @param body JSON in UTF-8
 */
record Answer(int status, boolean understood, Buffer body) {
    /** One pool of buffers for all threads: a virtual thread lives too shortly for one of its own. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
            .build();

    /** To what is no GraphQL request, or may not be one. */
    static Answer refusal(int status, Failure reason) {
        return new Answer(status, false, body(null, ErrorTranslation.ofRequest(reason), Map.of()));
    }

    /** To a GraphQL request that cannot be run. */
    static Answer invalid(RuntimeException problem) {
        return new Answer(400, true, body(null, ErrorTranslation.ofRequest(problem), Map.of()));
    }

    /** Where the fault is ours. */
    static Answer broken(RuntimeException problem) {
        return new Answer(500, false, body(null, ErrorTranslation.ofRequest(problem), Map.of()));
    }

    /** @param extensions left out if empty */
    static Answer of(Result result, Map<String, ?> extensions) {
        var errors = result.errors().stream().map(ErrorTranslation::ofField).toList();
        return new Answer(200, true, body(result, errors, extensions));
    }

    private static Buffer body(Result result, List<ResponseError> errors, Map<String, ?> extensions) {
        var bytes = new Pieces();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            var writer = new ResponseWriter(json);
            json.writeStartObject();
            if (!errors.isEmpty()) {
                json.writeFieldName("errors");
                writer.value(errors.stream().map(ResponseError::asMap).toList());
            }
            if (result != null) {
                json.writeFieldName("data");
                writer.data(result);
            }
            if (!extensions.isEmpty()) {
                json.writeFieldName("extensions");
                writer.value(extensions);
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.buffer();
    }

    /** What was written, in the pieces in which it came: nothing is copied to make room for more. */
    private static final class Pieces extends OutputStream {
        private final List<byte[]> pieces = new ArrayList<>();

        @Override
        public void write(int one) {
            pieces.add(new byte[] {(byte) one});
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            pieces.add(Arrays.copyOfRange(bytes, from, from + length));
        }

        /** Vert.x 5 will have another way; 4 has only this one without a copy. */
        @SuppressWarnings("deprecation")
        Buffer buffer() {
            return Buffer.buffer(Unpooled.wrappedBuffer(pieces.toArray(byte[][]::new)));
        }
    }
}
