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
 * The sorted leaf values of a response, without its structure: what the responses of servers with different schemas
 * have in common. Nulls are left out, numbers are normalised, enum values are mapped to those of this server, and an id
 * is reduced to the key that it contains.
 */
final class Leaves {
    private static final Map<String, String> WORDS = Word.all();
    private static final Set<String> TYPES = Set.of("Hub", "Tenant", "Person", "Fund", "Sector");

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
