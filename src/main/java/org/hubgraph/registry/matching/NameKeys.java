package org.hubgraph.registry.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hubgraph.registry.name.NameForms;
import org.hubgraph.value.Scripts;
import org.hubgraph.value.Truncation;

/**
 * What a name is looked up by: its distinctive words, and the whole name without its legal form. A term of the index of
 * names begins with it.
 */
final class NameKeys {
    /** Maximum number of names whose words are looked up. */
    private static final int MOST_NAMES = 6;
    /** Maximum number of words of one form of a name that are looked up, the longest first. */
    private static final int MOST_WORDS = 4;
    /** The least number of letters of a word, as {@link Word#letters}. */
    private static final int LEAST_LETTERS = 3;

    private NameKeys() {}

    /** The keys of a description, each with the positions of the names that have it. */
    static Map<String, Set<Integer>> of(Features features) {
        var keys = new LinkedHashMap<String, Set<Integer>>();
        var names = features.names();
        for (int i = 0; i < Math.min(names.size(), MOST_NAMES); i++) {
            for (String key : of(names.get(i))) {
                keys.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(i);
            }
        }
        return keys;
    }

    private static Set<String> of(ComparedName name) {
        var keys = new LinkedHashSet<String>();
        for (var form : name.forms()) {
            words(form).forEach(keys::add);
            keys.add(cut(form.joined()));
        }
        return keys;
    }

    /** All words of all names that may be rare. */
    static Set<String> distinctive(Features features) {
        return features.names().stream()
                .flatMap(name -> name.forms().stream())
                .flatMap(NameKeys::distinctive)
                .filter(word -> word.length() <= NameForms.TERM_LENGTH)
                .collect(Collectors.toSet());
    }

    private static Stream<String> distinctive(NameWords form) {
        return form.words().stream()
                .filter(word -> word.weight() >= 1 && !word.telling() && word.letters() >= LEAST_LETTERS)
                .map(Word::text);
    }

    /** The distinctive words of a form, at most {@link #MOST_WORDS}. */
    static List<String> words(NameWords form) {
        var words = new ArrayList<>(distinctive(form).distinct().toList());
        words.sort(Comparator.comparingInt(word -> -word.length()));
        return words.stream().limit(MOST_WORDS).map(NameKeys::cut).toList();
    }

    /** Whether typing errors can be looked for: in words of scripts with spaces only. */
    static boolean isSpelt(String word) {
        return word.codePoints().allMatch(Scripts::isSpaced);
    }

    private static String cut(String term) {
        return Truncation.to(term, NameForms.TERM_LENGTH);
    }
}
