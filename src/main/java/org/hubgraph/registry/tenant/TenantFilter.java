package org.hubgraph.registry.tenant;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.filter.ExternalIdFilter;
import org.hubgraph.registry.filter.TextFilter;
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.PartialDate;

@Input("TenantFilter")
@Description(
        "Which tenants; all conditions given hold. A tenant whose value is unknown does not fulfil a condition on it.")
public class TenantFilter {
    @Description("The slug is one of these; an empty list finds nothing.")
    public List<@NonNull String> slugs;

    @Description("The kind is one of these; an empty list finds nothing.")
    public List<@NonNull TenantKind> kinds;

    @Description("Works in at least one of these sectors; an empty list finds nothing.")
    public List<@NonNull String> sectors;

    @Description("The country is one of these; an empty list finds nothing.")
    public List<@NonNull CountryCode> countries;

    @Description("Conditions on a name; one name of the tenant, in any language, fulfils all of them.")
    public TextFilter name;

    @Description("May have been founded on or after this. `2023-09` may lie on or after `2023-09-10`, so it is found.")
    public PartialDate foundedFrom;

    @Description(
            "May have been founded on or before this. `2023-09` may lie on or before `2023-09-10`, so it is found.")
    public PartialDate foundedUntil;

    @Description("Has this external id.")
    public ExternalIdFilter externalId;

    @Description("The registry changed it at this instant or later.")
    public Instant updatedSince;

    @Description("All of these hold; an empty list always does.")
    public List<@NonNull TenantFilter> and;

    @Description("At least one of these holds; an empty list never does.")
    public List<@NonNull TenantFilter> or;

    @Description("This does not hold; also true where it is unknown.")
    public TenantFilter not;
}
