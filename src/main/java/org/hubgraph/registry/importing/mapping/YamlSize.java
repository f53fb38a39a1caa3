package org.hubgraph.registry.importing.mapping;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The size of a YAML document with its aliases replaced by what they repeat. A few aliases can repeat each other into
 * billions of values, or contain themselves.
 */
final class YamlSize {
    private static final long MOST_VALUES = 100_000;
    /** As deep as {@link YamlNode} lets a document be; aliases may add as much. */
    private static final int DEEPEST = 60;

    private final Map<Node, Long> sizes = new IdentityHashMap<>();

    private YamlSize() {}

    /** @throws InvalidMapping if aliases repeat too much */
    static void check(Node document) {
        new YamlSize().size(document, 0);
    }

    private long size(Node node, int depth) {
        Long known = sizes.get(node);
        if (known != null) {
            return known;
        }
        if (depth > DEEPEST) {
            throw refused(node, "an alias is inside the value that it repeats, or nested too deeply");
        }
        long size = 1;
        for (var part : (Iterable<Node>) parts(node)::iterator) {
            size += size(part, depth + 1);
            if (size > MOST_VALUES) {
                throw refused(node, "aliases repeat more than " + MOST_VALUES + " values");
            }
        }
        sizes.put(node, size);
        return size;
    }

    private static Stream<Node> parts(Node node) {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream();
        }
        return node instanceof MappingNode object
                ? object.getValue().stream().flatMap(field -> Stream.of(field.getKeyNode(), field.getValueNode()))
                : Stream.empty();
    }

    private static InvalidMapping refused(Node node, String message) {
        var mark = node.getStartMark();
        return new InvalidMapping(List.of(new MappingFault(mark.getLine() + 1, mark.getColumn() + 1, message)));
    }
}
