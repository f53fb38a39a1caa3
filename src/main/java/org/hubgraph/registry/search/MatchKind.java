package org.hubgraph.registry.search;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Why a name was found, best first. */
@Enum
@Description("Why a name was found, best first.")
public enum MatchKind {
    @Description(
            "The text is the whole name. Case, width, accents on Latin letters, spaces and hyphens make no difference.")
    WHOLE_NAME(1, 1),
    @Description("The name has the same words as the text, in any order, and differs in nothing but punctuation, case,"
            + " width, accents, variants of letters, and \"&\" for \"and\".")
    ALL_WORDS(0.99, 0.99),
    @Description("The name begins with the text.")
    BEGINNING(0.8, 0.99),
    @Description(
            "Each word of the text begins a word of the name, in any order, or all of them written together do. The"
                    + " name may be in another script, which is compared in Latin letters, or differ in punctuation.")
    WORDS(0.5, 0.79),
    @Description(
            "As WORDS, but with one typing error in a word of four letters or more, or two in one of eight or more.")
    SIMILAR_WORDS(0.1, 0.49),
    @Description("No name has the words of the text, but another text of the entry has: see `field`.")
    OTHER_TEXT(0.02, 0.09);

    private final double least;
    private final double most;

    MatchKind(double least, double most) {
        this.least = least;
        this.most = most;
    }

    /** @param covered the length of the text relative to the name's, from 0 to 1 */
    double score(double covered) {
        return least + (most - least) * covered;
    }
}
