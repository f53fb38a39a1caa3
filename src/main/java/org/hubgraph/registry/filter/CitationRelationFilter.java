package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("CitationRelationFilter")
@Description("Conditions on a list of citations, past ones included; all that are given must match.")
public class CitationRelationFilter implements ListFilter<CitationFilter> {
    @Description("Only the citations that match this are looked at by `some`, `none`, `every` and `count`.")
    public CitationFilter where;

    @Description("At least one citation matches this. `{}` matches if there is any.")
    public CitationFilter some;

    @Description("No citation matches this. `{}` matches if there is none.")
    public CitationFilter none;

    @Description("Every citation matches this. It matches, too, if there is none.")
    public CitationFilter every;

    @Description("The number of citations, each counted once.")
    public CountFilter count;

    @Override
    public Parts<CitationFilter> parts() {
        return new Parts<>(where, some, none, every, count);
    }
}
