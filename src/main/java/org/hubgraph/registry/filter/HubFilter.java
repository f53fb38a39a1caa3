package org.hubgraph.registry.filter;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.vocabulary.HubKind;
import org.hubgraph.registry.vocabulary.HubStatus;
import org.hubgraph.registry.vocabulary.ServiceKind;
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.PartialDate;

@Input("HubFilter")
@Description("Conditions on hubs; all that are given must match. A hub whose value is unknown does not match a"
        + " condition on that value.")
public class HubFilter {
    @Description("The slug is one of these; an empty list matches nothing.")
    public List<@NonNull String> slugs;

    @Description("The kind is one of these; an empty list matches nothing.")
    public List<@NonNull HubKind> kinds;

    @Description("The country is one of these; an empty list matches nothing.")
    public List<@NonNull CountryCode> countries;

    @Description("The subdivision is one of these, as recorded; an empty list matches nothing.")
    public List<@NonNull String> subdivisions;

    @Description("Conditions on the city.")
    public TextFilter city;

    @Description("Conditions on the district.")
    public TextFilter district;

    @Description("Conditions on the names: at least one name, in any language, must match all of them.")
    public TextFilter name;

    @Description("The hub offers at least one of these services; an empty list matches nothing.")
    public List<@NonNull ServiceKind> services;

    @Description("Opened, or may have opened, on or after this date. An opening date of `2023-09` matches"
            + " `2023-09-10`, because it may be later in that month.")
    public PartialDate openedFrom;

    @Description("Opened, or may have opened, on or before this date. An opening date of `2023-09` matches"
            + " `2023-09-10`, because it may be earlier in that month.")
    public PartialDate openedUntil;

    @Description("The status is one of these; an empty list matches nothing.")
    public List<@NonNull HubStatus> statuses;

    @Description("The status was verified, or may have been verified, on or after this date.")
    public PartialDate statusVerifiedFrom;

    @Description("The status was verified, or may have been verified, on or before this date.")
    public PartialDate statusVerifiedUntil;

    @Description("Conditions on its sectors.")
    public SectorsFilter sectors;

    @Id
    @Description("The id of the hub that directly contains it. NOT_FOUND if there is no such hub.")
    public String parentId;

    @Description("The host of its website is one of these, in lower case and without `www.`, such as `example.org`; an"
            + " empty list matches nothing. Several entries may have the same website.")
    public List<@NonNull String> websiteHosts;

    @Description("It has this external id.")
    public ExternalIdFilter externalId;

    @Description("The number of different organisations that are or were resident.")
    public CountFilter tenantCount;

    @Description("The number of backings that it received.")
    public CountFilter backings;

    @Description("Last changed at this instant or later.")
    public Instant updatedSince;

    @Description("The coordinates are known and inside this rectangle.")
    public GeoBox within;

    @Description("Conditions on its residents, past ones included.")
    public TenantRelationFilter tenants;

    @Description("Conditions on its operators, past ones included.")
    public TenantRelationFilter operators;

    @Description("All of these must match; an empty list always matches.")
    public List<@NonNull HubFilter> and;

    @Description("At least one of these must match; an empty list never matches.")
    public List<@NonNull HubFilter> or;

    @Description("This must not match. A hub whose value is unknown does not match the condition, so it is included.")
    public HubFilter not;
}
