package org.hubgraph.bench.load;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hubgraph.bench.Refused;

/** Reads a list of the server page by page and collects the cursors. */
final class CursorWalk {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 200;

    private final URI url;
    private final String list;

    /** @param list a connection field of Query, such as {@code hubs} */
    CursorWalk(URI url, String list) {
        this.url = url;
        this.list = list;
    }

    /** @return at least {@code edges} cursors, in the order of the list */
    List<String> upTo(int edges) throws IOException, InterruptedException {
        var cursors = new ArrayList<String>();
        while (cursors.size() < edges) {
            var page = page(cursors.isEmpty() ? null : cursors.get(cursors.size() - 1));
            page.path("edges").forEach(edge -> cursors.add(edge.path("cursor").asText()));
            if (cursors.size() < edges
                    && !page.path("pageInfo").path("hasNextPage").asBoolean()) {
                throw new Refused(url + " has " + cursors.size() + " " + list + "; the workloads need " + edges
                        + ". Has the registry been generated, at scale 1 or more?");
            }
        }
        return cursors;
    }

    private JsonNode page(String after) throws IOException, InterruptedException {
        String query = "query($after: String) { list: " + list + "(first: " + PAGE
                + ", after: $after) { edges { cursor } pageInfo { hasNextPage } } }";
        var variables = after == null ? Map.of() : Map.of("after", after);
        var answer = new PlainCall(url).answer(JSON.writeValueAsString(Map.of("query", query, "variables", variables)));
        return answer.path("data").path("list");
    }
}
