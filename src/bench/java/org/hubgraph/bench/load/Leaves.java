package org.hubgraph.bench.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import org.hubgraph.bench.generate.Word;
import org.hubgraph.registry.entry.GlobalId;

/**
 * The values of an answer without its shape, sorted: what servers of different schemas have in common. Nulls are left
 * out; numbers are alike however they are written; the words of enumerations are those of this server, and an id is the
 * key in it.
 */
final class Leaves {
    private static final Map<String, String> WORDS = Word.all();
    private static final Set<String> TYPES = Set.of("Hub", "Tenant", "Person", "Fund");

    private Leaves() {}

    static List<String> of(JsonNode data) {
        var leaves = new ArrayList<String>();
        collect(data, leaves);
        leaves.sort(null);
        return leaves;
    }

    private static void collect(JsonNode node, List<String> leaves) {
        if (node.isContainerNode()) {
            node.forEach(below -> collect(below, leaves));
        } else if (!node.isNull()) {
            leaves.add(alike(node.asText()));
        }
    }

    private static String alike(String text) {
        if (text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")) {
            return new BigDecimal(text).stripTrailingZeros().toPlainString();
        }
        return GlobalId.parse(text)
                .filter(id -> TYPES.contains(id.type()))
                .map(id -> id.key().toString())
                .orElseGet(() -> WORDS.getOrDefault(text, text));
    }
}
