package org.hubgraph.registry.succession;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import org.hubgraph.graphql.connection.PageRequest;
import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.graphql.projection.Reads;
import org.hubgraph.registry.condition.Filters;
import org.hubgraph.registry.entry.ArgumentTexts;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.NodeTables;
import org.hubgraph.registry.entry.Organisation;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.filter.SuccessionFilter;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.succession.Successions.Side;
import org.hubgraph.registry.tenant.Tenant;

/** Resolves the fields between entries and those that took their place, in both directions. */
@GraphQLApi
@RegisterForReflection
public class SuccessionApi {
    private static final String SUCCESSORS =
            "The successions in which another one took its place, earliest first, undated last.";
    private static final String PREDECESSORS =
            "The successions in which it took the place of another one, earliest first, undated last.";

    private final Successions successions;
    private final NodeTables nodes;
    private final Pages pages;
    private final Filters filters;

    SuccessionApi(Successions successions, NodeTables nodes, Pages pages, Filters filters) {
        this.successions = successions;
        this.nodes = nodes;
        this.pages = pages;
        this.filters = filters;
    }

    @Name("successors")
    @NonNull
    @Description(SUCCESSORS)
    public List<@NonNull SuccessionConnection> successorsOfHubs(
            @Source List<Hub> entries,
            @Description(ArgumentTexts.FILTER) SuccessionFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull SuccessionOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        return list(entries, Side.SUCCESSORS, filter, orderBy, pages.request(first, after, last, before));
    }

    @Name("predecessors")
    @NonNull
    @Description(PREDECESSORS)
    public List<@NonNull SuccessionConnection> predecessorsOfHubs(
            @Source List<Hub> entries,
            @Description(ArgumentTexts.FILTER) SuccessionFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull SuccessionOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        return list(entries, Side.PREDECESSORS, filter, orderBy, pages.request(first, after, last, before));
    }

    @Name("successors")
    @NonNull
    @Description(SUCCESSORS)
    public List<@NonNull SuccessionConnection> successorsOfTenants(
            @Source List<Tenant> entries,
            @Description(ArgumentTexts.FILTER) SuccessionFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull SuccessionOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        return list(entries, Side.SUCCESSORS, filter, orderBy, pages.request(first, after, last, before));
    }

    @Name("predecessors")
    @NonNull
    @Description(PREDECESSORS)
    public List<@NonNull SuccessionConnection> predecessorsOfTenants(
            @Source List<Tenant> entries,
            @Description(ArgumentTexts.FILTER) SuccessionFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull SuccessionOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        return list(entries, Side.PREDECESSORS, filter, orderBy, pages.request(first, after, last, before));
    }

    @Name("successors")
    @NonNull
    @Description(SUCCESSORS)
    public List<@NonNull SuccessionConnection> successorsOfFunds(
            @Source List<Fund> entries,
            @Description(ArgumentTexts.FILTER) SuccessionFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull SuccessionOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        return list(entries, Side.SUCCESSORS, filter, orderBy, pages.request(first, after, last, before));
    }

    @Name("predecessors")
    @NonNull
    @Description(PREDECESSORS)
    public List<@NonNull SuccessionConnection> predecessorsOfFunds(
            @Source List<Fund> entries,
            @Description(ArgumentTexts.FILTER) SuccessionFilter filter,
            @DefaultValue("[]") @Description(ArgumentTexts.RELATION_ORDER_BY) List<@NonNull SuccessionOrder> orderBy,
            @Description(ArgumentTexts.FIRST) Integer first,
            @Description(ArgumentTexts.AFTER) String after,
            @Description(ArgumentTexts.LAST) Integer last,
            @Description(ArgumentTexts.BEFORE) String before) {
        return list(entries, Side.PREDECESSORS, filter, orderBy, pages.request(first, after, last, before));
    }

    @NonNull
    @Description("The earlier one.")
    @Reads("entryType")
    public List<@NonNull Organisation> predecessor(@Source List<Succession> successions) {
        return entries(successions, succession -> succession.predecessorKey);
    }

    @NonNull
    @Description("The later one, of the same type.")
    @Reads("entryType")
    public List<@NonNull Organisation> successor(@Source List<Succession> successions) {
        return entries(successions, succession -> succession.successorKey);
    }

    private List<SuccessionConnection> list(
            List<? extends RegistryEntry> entries,
            Side side,
            SuccessionFilter filter,
            List<SuccessionOrder> orderBy,
            PageRequest request) {
        String type = entries.get(0).getClass().getSimpleName();
        var keys = entries.stream().map(entry -> entry.key).toList();
        var listing = successions.of(type, side).filtered(filters.successions(filter));
        var ordered = listing.ordered(SuccessionListApi.order(orderBy));
        return pages.below(ordered, request, keys).stream()
                .map(SuccessionConnection::new)
                .toList();
    }

    private List<Organisation> entries(List<Succession> successions, Function<Succession, UUID> end) {
        var ids = successions.stream()
                .map(succession -> new GlobalId(succession.entryType.typeName(), end.apply(succession)))
                .toList();
        return nodes.align(ids).stream().map(Organisation.class::cast).toList();
    }
}
