package org.hubgraph.failure;

import java.util.List;

/** Checks an input on its own, without reading stored data. */
public interface InputCheck {

    /**
     * @param input the input of a mutation; parts that the schema requires may be missing
     * @return the violations, with paths that begin with {@code input}; empty if there are none
     */
    List<Violation> check(Object input);
}
