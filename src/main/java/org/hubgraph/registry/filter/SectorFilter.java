package org.hubgraph.registry.filter;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("SectorFilter")
@Description("Conditions on sectors; all that are given must match.")
public class SectorFilter extends EntryFilter {
    @Description("Whether another sector contains it.")
    public Boolean hasParent;

    @Description("The sector that directly contains it matches this.")
    public SectorFilter parent;

    @Description("Conditions on the sectors directly inside it.")
    public SectorRelationFilter children;

    @Description("Conditions on the hubs in the sector itself.")
    public HubRelationFilter hubs;

    @Description("Conditions on the organisations in the sector itself.")
    public TenantRelationFilter tenants;

    @Description("All of these must match; an empty list always matches.")
    public List<@NonNull SectorFilter> and;

    @Description("At least one of these must match; an empty list never matches.")
    public List<@NonNull SectorFilter> or;

    @Description("This must not match.")
    public SectorFilter not;
}
