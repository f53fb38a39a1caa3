package org.hubgraph.server.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.hubgraph.failure.Failure;
import org.hubgraph.graphql.execution.Execution.Responses;
import org.hubgraph.graphql.execution.Result;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * Responses of a subscription in the form in which they are sent.
 *
 * @param places the position after each response
 * @param end the position after all of them
 * @param more whether there may be events after that
 * @param full whether responses were left out for lack of room
 * @param objects that were read for all responses
 */
record WrittenResponses(
        List<GraphQLResponse> responses, List<String> places, String end, boolean more, boolean full, long objects) {
    /** Bytes of responses that are written at once; a single response may have more. */
    private static final int MOST_BYTES = 65_536;

    static WrittenResponses of(Responses all) {
        var responses = new ArrayList<GraphQLResponse>();
        var places = new ArrayList<String>();
        int bytes = 0;
        for (var each : all.responses()) {
            if (bytes >= MOST_BYTES) {
                return new WrittenResponses(
                        responses, places, places.get(places.size() - 1), true, true, all.objects());
            }
            var response = response(each.result());
            bytes += response.body().length();
            responses.add(response);
            places.add(each.place());
        }
        return new WrittenResponses(responses, places, all.place(), all.more(), false, all.objects());
    }

    private static GraphQLResponse response(Result result) {
        try {
            return GraphQLResponse.of(result, Map.of());
        } catch (Failure tooMuch) {
            return GraphQLResponse.stopped(tooMuch);
        }
    }
}
