package org.hubgraph.registry.aggregate;

import org.eclipse.microprofile.graphql.Description;

@Description("The entries of a list, on all its pages, counted by groups.")
public class Aggregate extends Aggregation<AggregateGroup> {
    Aggregate(GroupPage page) {
        super(page, AggregateGroup::new);
    }
}
