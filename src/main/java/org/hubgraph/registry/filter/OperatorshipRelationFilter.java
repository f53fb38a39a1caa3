package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("OperatorshipRelationFilter")
@Description("Conditions on a list of operatorships, past ones included; all that are given must match.")
public class OperatorshipRelationFilter implements ListFilter<OperatorshipFilter> {
    @Description("Only the operatorships that match this are looked at by `some`, `none`, `every` and `count`.")
    public OperatorshipFilter where;

    @Description("At least one operatorship matches this. `{}` matches if there is any.")
    public OperatorshipFilter some;

    @Description("No operatorship matches this. `{}` matches if there is none.")
    public OperatorshipFilter none;

    @Description("Every operatorship matches this. It matches, too, if there is none.")
    public OperatorshipFilter every;

    @Description("The number of operatorships, each counted once.")
    public CountFilter count;

    @Override
    public Parts<OperatorshipFilter> parts() {
        return new Parts<>(where, some, none, every, count);
    }
}
