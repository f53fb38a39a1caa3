package org.hubgraph.registry.filter;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("SectorFilter")
@Description("Conditions on sectors; all that are given must match.")
public class SectorFilter {
    @Description("The slug is one of these; an empty list matches nothing.")
    public List<@NonNull String> slugs;

    @Description("Conditions on the names: at least one name, in any language, must match all of them.")
    public TextFilter name;

    @Description("Whether another sector contains it.")
    public Boolean hasParent;

    @Description("The sector has this external id.")
    public ExternalIdFilter externalId;

    @Description("Last changed at this instant or later.")
    public Instant updatedSince;

    @Description("All of these must match; an empty list always matches.")
    public List<@NonNull SectorFilter> and;

    @Description("At least one of these must match; an empty list never matches.")
    public List<@NonNull SectorFilter> or;

    @Description("This must not match.")
    public SectorFilter not;
}
