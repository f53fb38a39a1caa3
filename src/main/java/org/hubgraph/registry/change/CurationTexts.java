package org.hubgraph.registry.change;

/** Descriptions that several mutations share. */
public final class CurationTexts {
    public static final String REASON =
            "The reason, for readers of the history. At most 1,000 characters. It is public: include nothing secret.";

    /** Appended to the description of each merge mutation. */
    public static final String MERGING =
            " The survivor keeps its own facts and gets the relations, names, external ids and citations of the other"
                    + " entry. The id and slug of the other entry lead to the survivor until `undoMerge`. If two"
                    + " relations are then the same, both remain: end or delete one. CONFLICT if either entry has"
                    + " changed.";

    private CurationTexts() {}
}
