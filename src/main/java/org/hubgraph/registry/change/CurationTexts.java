package org.hubgraph.registry.change;

/** Descriptions that several mutations share. */
public final class CurationTexts {
    public static final String REASON =
            "Why, for those who read the history. At most 1,000 characters; nothing secret, for anyone can read it.";

    /** Appended to the description of each merge mutation. */
    public static final String MERGING =
            " The survivor keeps its own facts, and gets the relations, names, external ids and citations of the other"
                    + " one, whose id and slug lead to it until `undoMerge`. Relations that are alike then both stay: end"
                    + " or delete one. CONFLICT if either of the two has changed.";

    private CurationTexts() {}
}
