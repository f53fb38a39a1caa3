package org.hubgraph.registry.entry;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.graphql.projection.Batched;
import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.limit.Limits;

/** Resolves objects of any type by their ids (Relay Global Object Identification Specification). */
@GraphQLApi
public class NodeApi {
    private final Lookups lookups;
    private final Limits limits;

    NodeApi(Lookups lookups, Limits limits) {
        this.lookups = lookups;
        this.limits = limits;
    }

    // The Relay compiler accepts no other argument than the id.
    @Query
    @Batched
    @Description("The object with this id; null if there is none. An id from below a lookup with `asKnownAt` returns"
            + " the object's state at that instant, with everything below it; NOT_AVAILABLE_THEN if the server can no"
            + " longer reproduce it.")
    public Node node(@NonNull @Id @Description(ArgumentTexts.ID) String id) {
        return lookups.node(GlobalId.parse(id).orElse(null));
    }

    @Query
    @Batched
    @Description("The objects with these ids, in the same order; null for an id without an object. Ids of past states,"
            + " as for `node`, and of the present can be mixed. At most 200 ids, of at most 10 past states.")
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
        return lookups.nodes(
                ids.stream().map(id -> GlobalId.parse(id).orElse(null)).toList(), asKnownAt);
    }
}
