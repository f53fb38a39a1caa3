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
    @Description("Global Research Identifier Database, such as grid.5477.1. For organisations only.")
    GRID,
    @Description("Crossref Funder ID without the DOI prefix 10.13039/, such as 501100000780. For organisations only.")
    FUNDREF,
    @Description("OpenCorporates: the code of the jurisdiction and the company number, such as gb/00102498. For"
            + " organisations only.")
    OPENCORPORATES,
    @Description("The number of a company in an official register, which `register` names. For organisations only.")
    COMPANY_NUMBER,
    @Description("GeoNames: the number of a geographical feature, such as 2643743. Not for people.")
    GEONAMES,
    @Description("OpenAlex: a letter and a number, such as I27837315. People have an author id, which begins with A.")
    OPENALEX,
    @Description("The permalink of a Crunchbase page.")
    CRUNCHBASE,
    @Description("The address of the entry's own website.")
    WEBSITE,
    @Description("Another registry, which `schemeName` names.")
    OTHER
}
