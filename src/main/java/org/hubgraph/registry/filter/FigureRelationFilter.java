package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("FigureRelationFilter")
@Description("Conditions on a list of figures, past ones included; all that are given must match.")
public class FigureRelationFilter implements ListFilter<FigureFilter> {
    @Description("Only the figures that match this are looked at by `some`, `none`, `every` and `count`.")
    public FigureFilter where;

    @Description("At least one figure matches this. `{}` matches if there is any.")
    public FigureFilter some;

    @Description("No figure matches this. `{}` matches if there is none.")
    public FigureFilter none;

    @Description("Every figure matches this. It matches, too, if there is none.")
    public FigureFilter every;

    @Description("The number of figures, each counted once.")
    public CountFilter count;

    @Override
    public Parts<FigureFilter> parts() {
        return new Parts<>(where, some, none, every, count);
    }
}
