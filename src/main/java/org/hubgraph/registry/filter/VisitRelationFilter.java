package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("VisitRelationFilter")
@Description("Conditions on a list of visits, past ones included; all that are given must match.")
public class VisitRelationFilter implements ListFilter<VisitFilter> {
    @Description("Only the visits that match this are looked at by `some`, `none`, `every` and `count`.")
    public VisitFilter where;

    @Description("At least one visit matches this. `{}` matches if there is any.")
    public VisitFilter some;

    @Description("No visit matches this. `{}` matches if there is none.")
    public VisitFilter none;

    @Description("Every visit matches this. It matches, too, if there is none.")
    public VisitFilter every;

    @Description("The number of visits, each counted once.")
    public CountFilter count;

    @Override
    public Parts<VisitFilter> parts() {
        return new Parts<>(where, some, none, every, count);
    }
}
