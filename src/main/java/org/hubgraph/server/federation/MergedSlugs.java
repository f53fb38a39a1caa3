package org.hubgraph.server.federation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.hubgraph.limit.ClientJson;
import org.hubgraph.server.document.GraphQLRequest;
import org.hubgraph.server.response.GraphQLResponse;

/**
 * The request that finds to which entries the slugs of merged ones lead, as they do in the lookups of the schema. Lists by
 * slugs, which take one statement, do not.
 *
 * @param keys slugs of entries
 */
record MergedSlugs(List<Representations.Key> keys) {
    private static final ObjectMapper JSON = ClientJson.mapper().build();
    /** The type without merges. */
    private static final String SOURCE = "Source";

    /** Whether the slug may be that of a merged entry. */
    static boolean isPossible(Representations.Key key) {
        return !key.type().equals(SOURCE) && EntityDocument.isKey(key.value());
    }

    GraphQLRequest request() {
        var variables = new HashMap<String, Object>();
        for (int i = 0; i < keys.size(); i++) {
            variables.put("t" + i, keys.get(i).type().toUpperCase(Locale.ROOT));
            variables.put("s" + i, keys.get(i).value());
        }
        String declared = IntStream.range(0, keys.size())
                .mapToObj(i -> "$t" + i + ": EntryType! $s" + i + ": String!")
                .collect(Collectors.joining(" "));
        String fields = IntStream.range(0, keys.size())
                .mapToObj(i -> "r" + i + ": redirect(type: $t" + i + ", slug: $s" + i + ") { entry { id } }")
                .collect(Collectors.joining(" "));
        return new GraphQLRequest("query (" + declared + ") { " + fields + " }", null, null, null, variables);
    }

    /** The ids of the entries to which slugs lead, from the response to the request. */
    Map<Representations.Key, Representations.Key> ids(GraphQLResponse response) {
        try {
            var data = JSON.readTree(response.body().getBytes()).path("data");
            var ids = new HashMap<Representations.Key, Representations.Key>();
            for (int i = 0; i < keys.size(); i++) {
                var id = data.path("r" + i).at("/entry/id");
                if (id.isTextual()) {
                    ids.put(keys.get(i), new Representations.Key(keys.get(i).type(), false, id.textValue()));
                }
            }
            return ids;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
