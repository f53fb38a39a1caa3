package org.hubgraph.curation;

/** Descriptions that several mutations share. */
public final class CurationTexts {
    public static final String REASON =
            "Why, for those who read the history. At most 1,000 characters; nothing secret, for anyone can read it.";

    private CurationTexts() {}
}
