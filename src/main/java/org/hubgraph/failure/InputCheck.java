package org.hubgraph.failure;

import java.util.List;

/** Finds what is wrong with an input by itself, without looking at what is stored. */
public interface InputCheck {

    /**
     * @param input as a mutation takes it; parts may be missing that the schema requires
     * @return paths begin with {@code input}
     */
    List<Violation> check(Object input);
}
