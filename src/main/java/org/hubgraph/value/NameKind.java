package org.hubgraph.value;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The kind of a name.")
public enum NameKind {
    @Description("The name that the organisation or person uses.")
    OFFICIAL,
    @Description("Another name in use.")
    ALIAS,
    @Description("Initials, such as SMC.")
    ACRONYM,
    @Description("A former name.")
    FORMER,
    @Description("The spelling of one source, including its mistakes.")
    AS_REPORTED,
    @Description("A transliteration or translation made by the registry; not an official name.")
    TRANSLITERATION
}
