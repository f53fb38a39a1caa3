package org.hubgraph.registry.aggregate;

import org.eclipse.microprofile.graphql.Description;

@Description("The entries of a list, on all its pages, with their amounts by groups.")
public class MoneyAggregate extends Aggregation<MoneyGroup> {
    MoneyAggregate(GroupPage page) {
        super(page, MoneyGroup::new);
    }
}
