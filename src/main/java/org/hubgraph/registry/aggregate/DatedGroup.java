package org.hubgraph.registry.aggregate;

import org.eclipse.microprofile.graphql.Description;

/** A group of a list whose entries have a beginning and an end. {@link AggregateApi} resolves the counts over time. */
@Description("Entries of a list that have the same values of the fields of `by`, with their numbers over time.")
public class DatedGroup extends AggregateGroup {
    private final Group group;

    DatedGroup(Group group) {
        super(group);
        this.group = group;
    }

    Group group() {
        return group;
    }
}
