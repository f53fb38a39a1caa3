package org.hubgraph.registry.erasure;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The reason why a word is reported instead of replaced. */
@Enum("ErasureExemption")
@Description("The reason why a word that names the person is not replaced in texts about others.")
public enum Exemption {
    @Description("It is so short that it may be part of another word.")
    SHORT,
    @Description("It is the name of another entry or zone or, if it is a single word, a part of such a name.")
    OTHER_ENTRY,
    @Description("It is the name of a city, a district or a country.")
    PLACE,
    @Description("It is listed in `keep` of the input.")
    KEPT
}
