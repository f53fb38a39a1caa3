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

    @Description("Conditions on the description that is shown if no language is requested.")
    public ExactTextFilter description;

    @Description("The sector that directly contains it matches this.")
    public SectorFilter parent;

    @Description("Conditions on the sectors directly inside it.")
    public SectorRelationFilter children;

    @Description("Conditions on the hubs in the sector itself.")
    public HubRelationFilter hubs;

    @Description("Conditions on the organisations in the sector itself.")
    public TenantRelationFilter tenants;

    @Description("Conditions on its citations.")
    public CitationRelationFilter citations;

    @Description("Added at this instant or later.")
    public Instant createdSince;

    @Description("All of these must match; an empty list always matches.")
    public List<@NonNull SectorFilter> and;

    @Description("At least one of these must match; an empty list never matches.")
    public List<@NonNull SectorFilter> or;

    @Description("This must not match.")
    public SectorFilter not;
}
