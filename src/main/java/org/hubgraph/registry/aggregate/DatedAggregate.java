package org.hubgraph.registry.aggregate;

import org.eclipse.microprofile.graphql.Description;

@Description("The entries of a list, on all its pages, counted by groups and over time.")
public class DatedAggregate extends Aggregation<DatedGroup> {
    DatedAggregate(GroupPage page) {
        super(page, DatedGroup::new);
    }
}
