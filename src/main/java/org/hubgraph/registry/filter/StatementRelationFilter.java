package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("StatementRelationFilter")
@Description("Conditions on a list of statements, past ones included; all that are given must match.")
public class StatementRelationFilter implements ListFilter<StatementFilter> {
    @Description("Only the statements that match this are looked at by `some`, `none`, `every` and `count`.")
    public StatementFilter where;

    @Description("At least one statement matches this. `{}` matches if there is any.")
    public StatementFilter some;

    @Description("No statement matches this. `{}` matches if there is none.")
    public StatementFilter none;

    @Description("Every statement matches this. It matches, too, if there is none.")
    public StatementFilter every;

    @Description("The number of statements, each counted once.")
    public CountFilter count;

    @Override
    public Parts<StatementFilter> parts() {
        return new Parts<>(where, some, none, every, count);
    }
}
