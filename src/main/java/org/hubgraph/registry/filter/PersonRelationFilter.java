package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("PersonRelationFilter")
@Description("Conditions on a list of people, past ones included; all that are given must match.")
public class PersonRelationFilter implements ListFilter<PersonFilter> {
    @Description("Only the people that match this are looked at by `some`, `none`, `every` and `count`.")
    public PersonFilter where;

    @Description("At least one person matches this. `{}` matches if there is any.")
    public PersonFilter some;

    @Description("No person matches this. `{}` matches if there is none.")
    public PersonFilter none;

    @Description("Every person matches this. It matches, too, if there is none.")
    public PersonFilter every;

    @Description("The number of people, each counted once.")
    public CountFilter count;

    @Override
    public Parts<PersonFilter> parts() {
        return new Parts<>(where, some, none, every, count);
    }
}
