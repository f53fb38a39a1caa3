package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("PartnershipRelationFilter")
@Description("Conditions on a list of partnerships, past ones included; all that are given must match.")
public class PartnershipRelationFilter implements ListFilter<PartnershipFilter> {
    @Description("Only the partnerships that match this are looked at by `some`, `none`, `every` and `count`.")
    public PartnershipFilter where;

    @Description("At least one partnership matches this. `{}` matches if there is any.")
    public PartnershipFilter some;

    @Description("No partnership matches this. `{}` matches if there is none.")
    public PartnershipFilter none;

    @Description("Every partnership matches this. It matches, too, if there is none.")
    public PartnershipFilter every;

    @Description("The number of partnerships, each counted once.")
    public CountFilter count;

    @Override
    public Parts<PartnershipFilter> parts() {
        return new Parts<>(where, some, none, every, count);
    }
}
