package org.hubgraph.registry.erasure;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** The reason why a word is reported instead of replaced. */
@Enum("ErasureExemption")
@Description("Why a word that names the person is not replaced in texts about others.")
public enum Exemption {
    @Description("It has so few letters that it may be part of anything.")
    SHORT,
    @Description("Another entry or zone has it as its name, or, if it is a single word, in its name.")
    OTHER_ENTRY,
    @Description("It is the name of a city, a district or a country.")
    PLACE,
    @Description("The input names it in `keep`.")
    KEPT
}
