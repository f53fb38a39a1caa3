package org.hubgraph.registry.aggregate;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How the texts that are one value are shown in each list: by the spelling that comes first, by UTF-16 units. */
final class Spellings {
    private final Map<Text, String> first = new HashMap<>();

    /** @param key of the group of the text */
    private record Text(UUID parent, String dimension, String key) {}

    /** Adds the spellings in a cell of a row. */
    void add(UUID parent, Dimension dimension, Object cell) {
        if (dimension.text()) {
            for (String spelling : dimension.values(cell)) {
                var text = new Text(parent, dimension.name(), dimension.key(spelling));
                first.merge(text, spelling, (one, other) -> one.compareTo(other) <= 0 ? one : other);
            }
        }
    }

    /** The spelling to show for the key of a group; the key itself if it is not of a text. */
    String shown(UUID parent, Dimension dimension, String key) {
        return dimension.text() ? first.get(new Text(parent, dimension.name(), key)) : key;
    }
}
