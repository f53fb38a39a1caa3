package org.hubgraph.registry.aggregate;

import java.util.List;
import java.util.function.Function;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.connection.PageInfo;
import org.hubgraph.graphql.projection.ListSize;

/** A page of the groups of one list. Subclasses only name the GraphQL type. */
@RegisterForReflection
public abstract class Aggregation<G extends AggregateGroup> {
    private final GroupPage page;
    private final List<G> groups;

    protected Aggregation(GroupPage page, Function<Group, G> group) {
        this.page = page;
        this.groups = page.groups().stream().map(group).toList();
    }

    @NonNull
    @ListSize(ofPage = true)
    @Description("The groups of this page. Without `by` there is one for the whole list, unless the list is empty.")
    public List<@NonNull G> getGroups() {
        return groups;
    }

    @NonNull
    @Description("The number of groups on all pages.")
    public Integer getGroupCount() {
        return page.all();
    }

    @NonNull
    @Description("The groups that are on other pages.")
    public OutsideGroups getOutside() {
        return page.outside();
    }

    @NonNull
    @Description("The position of this page among the groups. `endCursor` continues after its last group.")
    public PageInfo getPageInfo() {
        return page.info();
    }
}
