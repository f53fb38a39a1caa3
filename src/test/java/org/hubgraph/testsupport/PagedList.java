package org.hubgraph.testsupport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A connection to be read page by page.
 *
 * @param document an operation with the variables first, after, last and before; its edges have a {@code key}, an
 *     object with one text that identifies the edge
 * @param variables further variables of the document
 * @param path a JSON pointer to the connection in the data
 */
public record PagedList(String document, Map<String, ?> variables, String path) {
    /** The selections for a page; the other parts of the document depend on the list. */
    public static final String CONNECTION =
            "{ totalCount edges { cursor %s } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";

    /** The maximum page size. */
    public static final int MOST = 200;

    /** A page. */
    public record Page(
            List<String> keys,
            List<String> cursors,
            String startCursor,
            String endCursor,
            boolean hasNext,
            boolean hasPrevious,
            int totalCount) {

        static Page of(JsonNode connection) {
            var info = connection.get("pageInfo");
            var page = new Page(
                    keys(connection),
                    GraphQLCall.texts(connection.get("edges"), "/cursor"),
                    info.get("startCursor").textValue(),
                    info.get("endCursor").textValue(),
                    info.get("hasNextPage").booleanValue(),
                    info.get("hasPreviousPage").booleanValue(),
                    connection.get("totalCount").intValue());
            int edges = page.cursors.size();
            assertEquals(edges == 0 ? null : page.cursors.get(0), page.startCursor, "startCursor");
            assertEquals(edges == 0 ? null : page.cursors.get(edges - 1), page.endCursor, "endCursor");
            return page;
        }

        private static List<String> keys(JsonNode connection) {
            var keys = new ArrayList<String>();
            connection
                    .get("edges")
                    .forEach(edge -> keys.add(edge.get("key").elements().next().asText()));
            return keys;
        }
    }

    public Page page(Map<String, ?> paging) {
        var all = new HashMap<String, Object>(variables);
        all.putAll(paging);
        return Page.of(GraphQLCall.data(document, all).at(path));
    }

    /** The whole list, which must fit into one page. */
    public List<String> all() {
        var page = page(Map.of("first", MOST));
        assertEquals(page.totalCount, page.keys.size(), "totalCount of the whole list");
        assertEquals(page.keys.size(), new HashSet<>(page.keys).size(), "nothing twice in the whole list");
        return page.keys;
    }

    /** Reads the list from the start, and checks what each page states about itself and the adjacent pages. */
    public void walkForward(List<String> all, int size) {
        var walked = new ArrayList<String>();
        var paging = new HashMap<String, Object>(Map.of("first", size));
        while (true) {
            var page = page(paging);
            walked.addAll(page.keys);
            check(page, all, size, walked.size());
            assertEquals(paging.containsKey("after"), page.hasPrevious, "hasPreviousPage");
            assertEquals(walked.size() < all.size(), page.hasNext, "hasNextPage");
            if (!page.hasNext) {
                assertEquals(all, walked);
                return;
            }
            paging.put("after", page.endCursor);
        }
    }

    /** The same from the end. */
    public void walkBackward(List<String> all, int size) {
        var walked = new ArrayList<String>();
        var paging = new HashMap<String, Object>(Map.of("last", size));
        while (true) {
            var page = page(paging);
            walked.addAll(0, page.keys);
            check(page, all, size, walked.size());
            assertEquals(paging.containsKey("before"), page.hasNext, "hasNextPage");
            assertEquals(walked.size() < all.size(), page.hasPrevious, "hasPreviousPage");
            if (!page.hasPrevious) {
                assertEquals(all, walked);
                return;
            }
            paging.put("before", page.startCursor);
        }
    }

    private static void check(Page page, List<String> all, int size, int walked) {
        assertEquals(all.size(), page.totalCount, "totalCount");
        assertTrue(walked <= all.size(), "more edges than there are");
        assertEquals(Math.min(size, all.size() - walked + page.keys.size()), page.keys.size(), "a full page");
    }

    /** Reads the list while the test changes data between pages; makes no assertions about the result. */
    public List<String> walk(boolean backward, int size, Runnable meanwhile) {
        var walked = new ArrayList<String>();
        var paging = new HashMap<String, Object>(Map.of(backward ? "last" : "first", size));
        while (true) {
            var page = page(paging);
            walked.addAll(backward ? 0 : walked.size(), page.keys);
            if (!(backward ? page.hasPrevious : page.hasNext)) {
                return walked;
            }
            assertNotEquals(0, page.keys.size(), "there are more, but none came");
            paging.put(backward ? "before" : "after", backward ? page.startCursor : page.endCursor);
            meanwhile.run();
        }
    }
}
