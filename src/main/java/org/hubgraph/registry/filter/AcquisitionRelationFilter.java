package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("AcquisitionRelationFilter")
@Description("Conditions on a list of acquisitions, past ones included; all that are given must match.")
public class AcquisitionRelationFilter implements ListFilter<AcquisitionFilter> {
    @Description("Only the acquisitions that match this are looked at by `some`, `none`, `every` and `count`.")
    public AcquisitionFilter where;

    @Description("At least one acquisition matches this. `{}` matches if there is any.")
    public AcquisitionFilter some;

    @Description("No acquisition matches this. `{}` matches if there is none.")
    public AcquisitionFilter none;

    @Description("Every acquisition matches this. It matches, too, if there is none.")
    public AcquisitionFilter every;

    @Description("The number of acquisitions, each counted once.")
    public CountFilter count;

    @Override
    public Parts<AcquisitionFilter> parts() {
        return new Parts<>(where, some, none, every, count);
    }
}
