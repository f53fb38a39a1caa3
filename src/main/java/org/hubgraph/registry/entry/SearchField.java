package org.hubgraph.registry.entry;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

/** Texts that a search reads, in the order in which it ranks them. */
@Enum
@Description("The texts that a search reads. Results by names come first, then the others in this order.")
public enum SearchField {
    @Description("The names of the entries, in all languages and scripts.")
    NAMES,
    @Description("The names of the sectors of hubs and organisations.")
    SECTORS,
    @Description("The roles of people: the kind of the role, the title and the area of their affiliations.")
    ROLES,
    @Description("The descriptions of the entries, in all languages.")
    DESCRIPTIONS,
    @Description("The quotes of citations: of the entries themselves, and of their relations to others.")
    QUOTES
}
