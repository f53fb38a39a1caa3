package org.hubgraph.registry.entry;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("Who gives out an external id.")
public enum IdScheme {
    @Description("Research Organization Registry: nine characters, such as 02nr0ka47. Of organisations only.")
    ROR,
    @Description("Wikidata: an item's Q number.")
    WIKIDATA,
    @Description("Legal Entity Identifier, ISO 17442: 20 characters. Of organisations only.")
    LEI,
    @Description("ORCID iD of a person, such as 0000-0002-1825-0097. Of people only.")
    ORCID,
    @Description("International Standard Name Identifier, ISO 27729: 16 digits, the last of which may be X.")
    ISNI,
    @Description("The permalink of a Crunchbase page.")
    CRUNCHBASE,
    @Description("The address of its own website.")
    WEBSITE,
    @Description("Another registry; the value says which.")
    OTHER
}
