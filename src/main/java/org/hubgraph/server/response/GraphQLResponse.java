package org.hubgraph.server.response;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;

import org.hubgraph.failure.Code;
import org.hubgraph.failure.Contention;
import org.hubgraph.failure.Failure;
import org.hubgraph.graphql.execution.ResponseWriter;
import org.hubgraph.graphql.execution.Result;
import org.hubgraph.server.cache.CachedResponse;
import org.hubgraph.server.idempotency.StoredResponse;

/**
 * A response, independent of its media type.
 *
 * @param status the status for {@code application/graphql-response+json}
 * @param understood whether the request was a well-formed GraphQL request, valid or not
 * @param errors the errors in the body
 * @param body JSON in UTF-8
 * @param headers additional header fields, by name
 */
public record GraphQLResponse(
        int status, boolean understood, List<ResponseError> errors, Buffer body, Map<String, String> headers) {

    private static final int NOT_MODIFIED = 304;

    private GraphQLResponse(int status, boolean understood, List<ResponseError> errors, Buffer body) {
        this(status, understood, errors, body, Map.of());
    }

    /** The stored response to the first request with the same idempotency key. */
    public static GraphQLResponse again(StoredResponse first) {
        return new GraphQLResponse(first.status(), true, List.of(), Buffer.buffer(first.body()))
                .with("Idempotent-Replayed", "true");
    }

    /** The form in which the response is stored for its idempotency key. */
    public StoredResponse stored() {
        return new StoredResponse(status, body.toString());
    }

    /** The client's stored response is still valid (RFC 9110, section 15.4.5). */
    public static GraphQLResponse notModified() {
        return new GraphQLResponse(NOT_MODIFIED, true, List.of(), Buffer.buffer());
    }

    public boolean isNotModified() {
        return status == NOT_MODIFIED;
    }

    public GraphQLResponse with(String header, String value) {
        return with(Map.of(header, value));
    }

    /** A copy with additional header fields, which replace those of the same name. */
    public GraphQLResponse with(Map<String, String> added) {
        var all = new LinkedHashMap<>(headers);
        all.putAll(added);
        return new GraphQLResponse(status, understood, errors, body, all);
    }

    /** The response to a request that is not a GraphQL request, or is not allowed. */
    public static GraphQLResponse refusal(int status, Failure reason) {
        return withoutData(status, false, reason);
    }

    /** The response to a GraphQL request that cannot be run. */
    public static GraphQLResponse invalid(int status, RuntimeException problem) {
        return withoutData(status, true, problem);
    }

    /**
     * The response if other transactions conflicted for the whole time of the request (RFC 9110, sections 10.2.3 and
     * 15.6.4).
     */
    public static GraphQLResponse tryAgain() {
        return refusal(503, new Contention()).with("Retry-After", "1");
    }

    /** The response to an unexpected failure of the server. */
    public static GraphQLResponse broken(RuntimeException problem) {
        return withoutData(500, false, problem);
    }

    /** The response to an operation that ran, but exceeded a limit or took too long: it has no data. */
    public static GraphQLResponse stopped(Failure reason) {
        var errors = ErrorTranslation.ofRequest(reason);
        var members = members(errors);
        members.put("data", null);
        return new GraphQLResponse(200, true, errors, buffer(ResponseWriter.write(members)));
    }

    /**
     * The response to an operation that ran.
     *
     * @param extensions omitted if empty
     * @throws Failure if the response cannot be written as a whole: see {@link #stopped}
     */
    public static GraphQLResponse of(Result result, Map<String, ?> extensions) {
        var errors = result.errors().stream().map(ErrorTranslation::ofField).toList();
        return new GraphQLResponse(200, true, errors, body(result, errors, extensions));
    }

    /**
     * The response to cache for a result without errors.
     *
     * @throws Failure if the response cannot be written as a whole
     */
    public static CachedResponse complete(Result result, String version) {
        var pieces = ResponseWriter.write(Map.of("data", result), result);
        var body = ByteBuffer.allocate(
                Arrays.stream(pieces).mapToInt(ByteBuffer::remaining).sum());
        Arrays.stream(pieces).forEach(body::put);
        return new CachedResponse(version, body.array());
    }

    /** @param extensions omitted if empty */
    @SuppressWarnings("deprecation")
    public static GraphQLResponse of(CachedResponse complete, Map<String, ?> extensions) {
        byte[] data = complete.body();
        if (extensions.isEmpty()) {
            return new GraphQLResponse(200, true, List.of(), Buffer.buffer(Unpooled.wrappedBuffer(data)));
        }
        // Joins two objects with one member each into one: the cached object loses its last brace, and the first brace
        // of the other becomes a comma.
        var more = ResponseWriter.write(Map.of("extensions", extensions));
        more[0].put(0, (byte) ',');
        var both = new ByteBuffer[1 + more.length];
        both[0] = ByteBuffer.wrap(data, 0, data.length - 1);
        System.arraycopy(more, 0, both, 1, more.length);
        return new GraphQLResponse(200, true, List.of(), Buffer.buffer(Unpooled.wrappedBuffer(both)));
    }

    /**
     * The errors of this response as the response to a request for a file: without data, and never with status 200, so
     * that they are not taken for the file.
     */
    public GraphQLResponse asRefusal() {
        int failed = status == 200 ? statusOfErrors() : status;
        var message = members(errors);
        return new GraphQLResponse(failed, false, errors, buffer(ResponseWriter.write(message)), headers);
    }

    private int statusOfErrors() {
        return switch (errors.isEmpty() ? Code.INTERNAL : errors.get(0).code()) {
            case INTERNAL -> 500;
            case TIMEOUT -> 503;
            default -> 400;
        };
    }

    /** The response with which a subscription begins; the responses to its events follow separately. */
    public static GraphQLResponse begun() {
        return new GraphQLResponse(200, true, List.of(), Buffer.buffer());
    }

    /** Whether it is the response to an operation that ran (specification, section 7.1), with data or with null. */
    public boolean isOfRun() {
        return understood && status == 200;
    }

    /** The errors as JSON objects. */
    public List<Map<String, Object>> errorMaps() {
        String id = RequestIds.current();
        return errors.stream().map(error -> error.asMap(id)).toList();
    }

    private static GraphQLResponse withoutData(int status, boolean understood, RuntimeException problem) {
        var errors = ErrorTranslation.ofRequest(problem);
        return new GraphQLResponse(status, understood, errors, buffer(ResponseWriter.write(members(errors))));
    }

    private static Buffer body(Result result, List<ResponseError> errors, Map<String, ?> extensions) {
        var members = members(errors);
        members.put("data", result);
        if (!extensions.isEmpty()) {
            members.put("extensions", extensions);
        }
        return buffer(ResponseWriter.write(members, result));
    }

    private static Map<String, Object> members(List<ResponseError> errors) {
        var members = new LinkedHashMap<String, Object>();
        if (!errors.isEmpty()) {
            String id = RequestIds.current();
            members.put("errors", errors.stream().map(error -> error.asMap(id)).toList());
        }
        return members;
    }

    /** Wraps the pieces without copying them. This is the only way in Vert.x 4; Vert.x 5 will have another. */
    @SuppressWarnings("deprecation")
    private static Buffer buffer(ByteBuffer[] pieces) {
        return Buffer.buffer(Unpooled.wrappedBuffer(pieces));
    }
}
