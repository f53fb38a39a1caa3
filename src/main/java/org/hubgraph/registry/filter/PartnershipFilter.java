package org.hubgraph.registry.filter;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.vocabulary.PartnershipKind;

@Input("PartnershipFilter")
@Description("Conditions on partnerships; all that are given must match. A partnership whose value is unknown does not"
        + " match a condition on that value.")
public class PartnershipFilter extends DatedFilter {
    @Description("The kind is one of these; an empty list matches nothing.")
    public List<@NonNull PartnershipKind> kinds;

    @Description("The organisation that is the partner, backer or parent matches this.")
    public TenantFilter from;

    @Description("The other organisation matches this.")
    public TenantFilter to;

    @Description("Conditions on its citations.")
    public CitationRelationFilter citations;

    @Description("All of these must match; an empty list always matches.")
    public List<@NonNull PartnershipFilter> and;

    @Description("At least one of these must match; an empty list never matches.")
    public List<@NonNull PartnershipFilter> or;

    @Description("This must not match. A partnership whose value is unknown does not match a condition on it, so it is"
            + " included.")
    public PartnershipFilter not;
}
