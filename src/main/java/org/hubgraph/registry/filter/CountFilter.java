package org.hubgraph.registry.filter;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("CountFilter")
@Description("A condition on a number of relations or of what they lead to; both bounds that are given must hold.")
public class CountFilter {
    @Description("The smallest number that matches; at least 0.")
    public Integer min;

    @Description("The largest number that matches; at least 0. 0 matches entries that have none.")
    public Integer max;
}
