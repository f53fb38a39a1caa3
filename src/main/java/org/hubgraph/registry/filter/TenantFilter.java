package org.hubgraph.registry.filter;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.vocabulary.TenantKind;
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.PartialDate;

@Input("TenantFilter")
@Description("Conditions on tenants; all that are given must match. A tenant whose value is unknown does not"
        + " match a condition on that value.")
public class TenantFilter extends OrganisationEntryFilter {
    @Description("It is of at least one of these kinds; an empty list matches nothing.")
    public List<@NonNull TenantKind> kinds;

    @Description("Conditions on its sectors.")
    public SectorsFilter sectors;

    @Description("The country is one of these; an empty list matches nothing.")
    public List<@NonNull CountryCode> countries;

    @Description("One of its places matches this.")
    public PlaceFilter place;

    @Description("Founded, or may have been founded, on or after this date. A founding date of `2023-09` matches"
            + " `2023-09-10`, because it may be later in that month.")
    public PartialDate foundedFrom;

    @Description("Founded, or may have been founded, on or before this date. A founding date of `2023-09` matches"
            + " `2023-09-10`, because it may be earlier in that month.")
    public PartialDate foundedUntil;

    @Description("The tenant has at least one of these e-mail domains, in lower case; an empty list matches nothing.")
    public List<@NonNull String> emailDomains;

    @Description("Whether it has ended, on a known or an unknown date.")
    public Boolean ended;

    @Description("Dissolved, or may have been, on or after this date.")
    public PartialDate dissolvedFrom;

    @Description("Dissolved, or may have been, on or before this date.")
    public PartialDate dissolvedUntil;

    @Description("Conditions on where its shares are listed.")
    public ExactTextFilter listedIn;

    @Description("Conditions on its tenancies, in hubs and near them.")
    public TenancyRelationFilter tenancies;

    @Description("Conditions on the hubs in which it is or was resident.")
    public HubRelationFilter hubs;

    @Description("Conditions on the affiliations with it.")
    public AffiliationRelationFilter affiliations;

    @Description("Conditions on the people who are or were affiliated with it.")
    public PersonRelationFilter people;

    @Description("Conditions on the affiliations with others on its behalf.")
    public AffiliationRelationFilter delegates;

    @Description("Conditions on the backings that it received.")
    public BackingRelationFilter backings;

    @Description("Conditions on the backings that it gave.")
    public BackingRelationFilter backingsGiven;

    @Description("Conditions on its funding rounds.")
    public FundingRoundRelationFilter rounds;

    @Description("Conditions on the acquisitions in which it is the buyer.")
    public AcquisitionRelationFilter acquisitions;

    @Description("Conditions on the acquisitions in which it is bought.")
    public AcquisitionRelationFilter acquiredBy;

    @Description("Conditions on its partnerships, in both directions.")
    public PartnershipRelationFilter partnerships;

    @Description("Conditions on the operatorships in which it is the operator.")
    public OperatorshipRelationFilter operatorships;

    @Description("All of these must match; an empty list always matches.")
    public List<@NonNull TenantFilter> and;

    @Description("At least one of these must match; an empty list never matches.")
    public List<@NonNull TenantFilter> or;

    @Description("This must not match. A tenant whose value is unknown does not match the condition, so it is"
            + " included.")
    public TenantFilter not;
}
