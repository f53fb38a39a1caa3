package org.hubgraph.registry.entry;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The registry that issues an external id.")
public enum IdScheme {
    @Description("Research Organization Registry: nine characters, such as 02nr0ka47. For organisations only.")
    ROR,
    @Description("Wikidata: the Q number of an item.")
    WIKIDATA,
    @Description("Legal Entity Identifier, ISO 17442: 20 characters. For organisations only.")
    LEI,
    @Description("ORCID iD, such as 0000-0002-1825-0097. For people only.")
    ORCID,
    @Description("International Standard Name Identifier, ISO 27729: 16 digits, of which the last may be X.")
    ISNI,
    @Description("The permalink of a Crunchbase page.")
    CRUNCHBASE,
    @Description("The address of the entry's own website.")
    WEBSITE,
    @Description("Another registry, named in the value.")
    OTHER
}
