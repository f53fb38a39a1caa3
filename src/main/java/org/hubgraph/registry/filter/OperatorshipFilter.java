package org.hubgraph.registry.filter;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("OperatorshipFilter")
@Description(
        "Conditions on operatorships; all that are given must match. An operatorship whose value is unknown does not"
                + " match a condition on that value.")
public class OperatorshipFilter extends DatedFilter {
    @Description("The hub matches this.")
    public HubFilter hub;

    @Description("The operator matches this.")
    public TenantFilter operator;

    @Description("Conditions on its citations.")
    public CitationRelationFilter citations;

    @Description("All of these must match; an empty list always matches.")
    public List<@NonNull OperatorshipFilter> and;

    @Description("At least one of these must match; an empty list never matches.")
    public List<@NonNull OperatorshipFilter> or;

    @Description(
            "This must not match. An operatorship whose value is unknown does not match a condition on it, so it is"
                    + " included.")
    public OperatorshipFilter not;
}
