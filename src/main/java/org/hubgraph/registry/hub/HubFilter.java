package org.hubgraph.registry.hub;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.filter.TextFilter;
import org.hubgraph.registry.tenant.TenantRelationFilter;
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.PartialDate;

@Input("HubFilter")
@Description("Which hubs; all conditions given hold. A hub whose value is unknown does not fulfil a condition on it.")
public class HubFilter {
    @Description("The slug is one of these; an empty list finds nothing.")
    public List<@NonNull String> slugs;

    @Description("The kind is one of these; an empty list finds nothing.")
    public List<@NonNull HubKind> kinds;

    @Description("The country is one of these; an empty list finds nothing.")
    public List<@NonNull CountryCode> countries;

    @Description("Conditions on the city.")
    public TextFilter city;

    @Description("Conditions on the district.")
    public TextFilter district;

    @Description("Conditions on a name; one name of the hub, in any language, fulfils all of them.")
    public TextFilter name;

    @Description("Offers at least one of these; an empty list finds nothing.")
    public List<@NonNull ServiceKind> services;

    @Description("May have opened on or after this. `2023-09` may lie on or after `2023-09-10`, so it is found.")
    public PartialDate openedFrom;

    @Description("May have opened on or before this. `2023-09` may lie on or before `2023-09-10`, so it is found.")
    public PartialDate openedUntil;

    @Id
    @Description("Lies directly in this hub. NOT_FOUND if no hub has the id.")
    public String parentId;

    @Description("The registry changed it at this instant or later.")
    public Instant updatedSince;

    @Description("Its coordinates are known and lie in this rectangle.")
    public GeoBox within;

    @Description("Conditions on its residents, past ones too.")
    public TenantRelationFilter tenants;

    @Description("All of these hold; an empty list always does.")
    public List<@NonNull HubFilter> and;

    @Description("At least one of these holds; an empty list never does.")
    public List<@NonNull HubFilter> or;

    @Description("This does not hold; also true where it is unknown.")
    public HubFilter not;
}
