package org.hubgraph.registry.aggregate;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.projection.ListSize;

/** A group of a list, with what all lists can count. */
@Description("Entries of a list that have the same values of the fields of `by`.")
public class AggregateGroup {
    private final Group group;

    AggregateGroup(Group group) {
        this.group = group;
    }

    @NonNull
    @ListSize(most = Aggregates.MOST_KEYS)
    @Description("The values, in the order of `by`.")
    public List<@NonNull GroupKey> getKeys() {
        return group.keys();
    }

    @NonNull
    @Description("The number of entries, on all pages of the list. An entry with several values of a field counts in"
            + " each of its groups.")
    public Integer getCount() {
        return group.count();
    }

    @NonNull
    @ListSize(most = Aggregates.MOST_KEYS)
    @Description("The numbers of different values of the fields of `distinct`, in that order.")
    public List<@NonNull DistinctCount> getDistinct() {
        return group.distinct();
    }
}
