package org.hubgraph.registry.filter;

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
public class HubFilter extends OrganisationEntryFilter {
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

    @Description("The coordinates are known and inside this rectangle.")
    public GeoBox within;

    @Description("Closed, or may have been, on or after this date.")
    public PartialDate closedFrom;

    @Description("Closed, or may have been, on or before this date.")
    public PartialDate closedUntil;

    @Description("Open, or may have been, on this date, as far as its dates are known; a hub whose opening date is"
            + " unknown may always have been open before it closed. A closed hub without `closedOn` never matches, nor"
            + " does a planned one.")
    public PartialDate openOn;

    @Description("Conditions on the street.")
    public ExactTextFilter street;

    @Description("The postcode is one of these, as it is recorded; an empty list matches nothing.")
    public List<@NonNull String> postcodes;

    @Description("The id of its city or district in GeoNames is one of these; an empty list matches nothing.")
    public List<@NonNull Integer> geonamesIds;

    @Description("The hub that directly contains it matches this.")
    public HubFilter parent;

    @Description("Conditions on the hubs directly inside it.")
    public HubRelationFilter children;

    @Description("Conditions on the tenancies in it and near it.")
    public TenancyRelationFilter tenancies;

    @Description("Conditions on its residents.")
    public TenantRelationFilter tenants;

    @Description("Conditions on the organisations near it.")
    public TenantRelationFilter neighbours;

    @Description("Conditions on its operatorships.")
    public OperatorshipRelationFilter operatorships;

    @Description("Conditions on its operators.")
    public TenantRelationFilter operators;

    @Description("Conditions on the affiliations with the hub itself, without those with its residents: see `tenants`.")
    public AffiliationRelationFilter affiliations;

    @Description(
            "Conditions on the people affiliated with the hub itself, without those of its residents: see `tenants`.")
    public PersonRelationFilter people;

    @Description("Conditions on the backings that it received.")
    public BackingRelationFilter backings;

    @Description("Conditions on the visits to it.")
    public VisitRelationFilter visits;

    @Description("All of these must match; an empty list always matches.")
    public List<@NonNull HubFilter> and;

    @Description("At least one of these must match; an empty list never matches.")
    public List<@NonNull HubFilter> or;

    @Description("This must not match. A hub whose value is unknown does not match the condition, so it is included.")
    public HubFilter not;
}
