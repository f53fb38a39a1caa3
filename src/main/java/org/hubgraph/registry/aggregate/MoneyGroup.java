package org.hubgraph.registry.aggregate;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.graphql.projection.Statements;

/** A group of a list whose entries have amounts. */
@Description("Entries of a list that have the same values of the fields of `by`, with their amounts.")
public class MoneyGroup extends AggregateGroup {
    private final Group group;

    MoneyGroup(Group group) {
        super(group);
        this.group = group;
    }

    @NonNull
    @Statements(1)
    @ListSize(most = Aggregates.MOST_TOTALS, assumedSize = Aggregates.ASSUMED_TOTALS)
    @Description("The amounts for each currency and meaning, in the order of the currency codes.")
    public List<@NonNull MoneyTotal> getMoney() {
        return group.money();
    }
}
