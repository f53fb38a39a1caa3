package org.hubgraph.registry.filter;

import java.time.Instant;
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
public class TenantFilter {
    @Description("The slug is one of these; an empty list matches nothing.")
    public List<@NonNull String> slugs;

    @Description("It is of at least one of these kinds; an empty list matches nothing.")
    public List<@NonNull TenantKind> kinds;

    @Description("Conditions on its sectors.")
    public SectorsFilter sectors;

    @Description("The country is one of these; an empty list matches nothing.")
    public List<@NonNull CountryCode> countries;

    @Description("At least one of its places is in one of these countries; an empty list matches nothing.")
    public List<@NonNull CountryCode> placeCountries;

    @Description("At least one of its places is in one of these cities, in any spelling that differs only in case,"
            + " accents, width, spaces or hyphens; an empty list matches nothing.")
    public List<@NonNull String> placeCities;

    @Description("Conditions on the names: at least one name, in any language, must match all of them.")
    public TextFilter name;

    @Description("Founded, or may have been founded, on or after this date. A founding date of `2023-09` matches"
            + " `2023-09-10`, because it may be later in that month.")
    public PartialDate foundedFrom;

    @Description("Founded, or may have been founded, on or before this date. A founding date of `2023-09` matches"
            + " `2023-09-10`, because it may be earlier in that month.")
    public PartialDate foundedUntil;

    @Description("The tenant has this external id.")
    public ExternalIdFilter externalId;

    @Description("The tenant has at least one of these e-mail domains, in lower case; an empty list matches nothing.")
    public List<@NonNull String> emailDomains;

    @Description("The host of its website is one of these, in lower case and without `www.`, such as `example.org`; an"
            + " empty list matches nothing. Several entries may have the same website.")
    public List<@NonNull String> websiteHosts;

    @Description("Whether it has ended, on a known or an unknown date.")
    public Boolean ended;

    @Description("The number of different hubs in which it is or was resident.")
    public CountFilter hubs;

    @Description("The number of backings that it received.")
    public CountFilter backings;

    @Description("The number of backings that it gave.")
    public CountFilter backingsGiven;

    @Description("The number of its funding rounds.")
    public CountFilter rounds;

    @Description("The number of different people who are or were affiliated with it.")
    public CountFilter people;

    @Description("Last changed at this instant or later.")
    public Instant updatedSince;

    @Description("All of these must match; an empty list always matches.")
    public List<@NonNull TenantFilter> and;

    @Description("At least one of these must match; an empty list never matches.")
    public List<@NonNull TenantFilter> or;

    @Description("This must not match. A tenant whose value is unknown does not match the condition, so it is"
            + " included.")
    public TenantFilter not;
}
