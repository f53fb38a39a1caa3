package org.hubgraph.registry.matching;

/** What follows from the scores of all candidates for one description. */
public enum Verdict {
    /** The first candidate is the described entry. */
    LINK,
    /** One of the candidates may be the described entry: an editor has to decide. */
    SUSPECT,
    /** The described entry is not in the registry. */
    NEW
}
