package org.hubgraph.registry;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("Who gives out an external id.")
public enum IdScheme {
    @Description("Research Organization Registry: nine characters, such as 03fwjkz17.")
    ROR,
    @Description("Wikidata: an item's Q number.")
    WIKIDATA,
    @Description("Legal Entity Identifier, ISO 17442: 20 characters.")
    LEI,
    @Description("ORCID iD of a person, ISO 27729.")
    ORCID,
    @Description("The permalink of a Crunchbase page.")
    CRUNCHBASE,
    @Description("The address of its own website.")
    WEBSITE,
    @Description("Another registry; the value says which.")
    OTHER
}
