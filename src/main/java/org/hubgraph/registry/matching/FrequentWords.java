package org.hubgraph.registry.matching;

import java.util.HashSet;
import java.util.Set;

/**
 * The words that so many names have that no entry is looked up by them, as far as they are known. An import that matches
 * batch after batch does not count them each time: they are most of what an index of names would be read for. All are
 * forgotten now and then, because names may have been deleted. Not for several threads.
 */
public final class FrequentWords {
    /** Names that others delete meanwhile are taken into account after that many batches. */
    private static final int BATCHES = 20;

    private final Set<String> words = new HashSet<>();
    private int batches;

    /** Must be called before each batch, of which nothing has been written yet: it may be rolled back. */
    void begin() {
        if (batches++ % BATCHES == 0) {
            words.clear();
        }
    }

    boolean contains(String word) {
        return words.contains(word);
    }

    void add(String word) {
        words.add(word);
    }
}
