package org.hubgraph.registry.entry;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.limit.Limits;

/** Resolves objects of any type by their ids. */
@GraphQLApi
public class NodeApi {
    private final AsKnownAt past;
    private final NodeTables tables;
    private final Limits limits;

    NodeApi(NodeTables tables, Limits limits, AsKnownAt past) {
        this.past = past;
        this.tables = tables;
        this.limits = limits;
    }

    @Query
    @Description("The object with this id; null if there is none.")
    public Node node(
            @NonNull @Id @Description(ArgumentTexts.ID) String id,
            @Description(ArgumentTexts.AS_KNOWN_AT) Instant asKnownAt) {
        past.enter(asKnownAt);
        return (Node) tables.align(Collections.singletonList(GlobalId.parse(id).orElse(null)))
                .get(0);
    }

    @Query
    @Description("The objects with these ids, in the same order; null for an id without an object. At most 200 ids.")
    @ListSize(slicingArgument = "ids")
    public List<Node> nodes(
            @NonNull @Id @Description("Ids that this server returned. At most 200.") List<@NonNull String> ids,
            @Description(ArgumentTexts.AS_KNOWN_AT) Instant asKnownAt) {
        if (ids.size() > limits.nodesIds()) {
            throw new LimitExceeded(
                    "nodes-ids",
                    "ids has " + ids.size() + " values",
                    limits.nodesIds(),
                    "Split them into several requests.");
        }
        past.enter(asKnownAt);
        var parsed = ids.stream().map(id -> GlobalId.parse(id).orElse(null)).toList();
        return tables.align(parsed).stream().map(Node.class::cast).collect(Collectors.toList());
    }
}
