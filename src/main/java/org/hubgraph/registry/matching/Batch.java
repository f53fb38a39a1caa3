package org.hubgraph.registry.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The descriptions of a batch, taken apart, with what they can have in common with others. */
public final class Batch {
    /** Without descriptions. */
    public static final Batch NONE = new Batch(List.of());

    private final List<Features> descriptions;
    /** The positions of the descriptions, in ascending order, by what they have. */
    private final Map<String, List<Integer>> having = new HashMap<>();

    private Batch(List<Features> descriptions) {
        this.descriptions = descriptions;
        for (int i = 0; i < descriptions.size(); i++) {
            for (String key : keys(descriptions.get(i))) {
                having.computeIfAbsent(key, none -> new ArrayList<>(1)).add(i);
            }
        }
    }

    static Batch of(List<EntryDescription> descriptions) {
        return new Batch(descriptions.stream().map(Features::of).toList());
    }

    List<Features> descriptions() {
        return descriptions;
    }

    int size() {
        return descriptions.size();
    }

    /** The positions of the descriptions, in ascending order, by what they have. */
    Map<String, List<Integer>> having() {
        return having;
    }

    private static Set<String> keys(Features features) {
        var description = features.description();
        var keys = new HashSet<String>();
        for (String key : NameKeys.of(features).keySet()) {
            keys.add(description.type() + " " + key);
        }
        // A typing error changes one half of a word at most.
        for (var name : features.names()) {
            for (String word : NameKeys.words(name.forms().get(0))) {
                if (word.length() >= 6 && NameKeys.isSpelt(word)) {
                    keys.add(description.type() + " ^" + word.substring(0, word.length() / 2));
                    keys.add(description.type() + " $" + word.substring(word.length() - word.length() / 2));
                }
            }
        }
        if (features.site() != null) {
            keys.add(description.type() + " //" + features.site().host());
        }
        description.externalIds().forEach(id -> keys.add(description.type() + " #" + id));
        return keys;
    }

    /** How many descriptions of both batches have a key, which is without its type here. */
    static Map<String, Integer> counts(Batch one, Batch other) {
        var counts = new HashMap<String, Integer>();
        for (var batch : List.of(one, other)) {
            batch.having.forEach((key, descriptions) ->
                    counts.merge(key.substring(key.indexOf(' ') + 1), descriptions.size(), Integer::sum));
        }
        return counts;
    }
}
