package org.hubgraph.value;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("What a name is to the entry.")
public enum NameKind {
    @Description("The name that the organisation or person uses itself.")
    OFFICIAL,
    @Description("Another name in use.")
    ALIAS,
    @Description("Its initials, such as SMC.")
    ACRONYM,
    @Description("A name it had before.")
    FORMER,
    @Description("A name as one source spells it, mistakes and all.")
    AS_REPORTED,
    @Description("A transliteration or translation made by the registry; nobody's official name.")
    TRANSLITERATION
}
