package org.hubgraph.graphql.connection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hubgraph.graphql.connection.RelatedEdge.Ends;

/** Reads the relations of any number of edges in one statement, unless they were read with the pages. */
@ApplicationScoped
public class RelationsByEdge {
    private final EntityManager entities;

    RelationsByEdge(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param edges the edges of pages; those of one call have the same {@link Relations}
     * @return for each edge its relations in the order of their listing, at most {@link Relations#MOST}
     */
    public <T> List<List<T>> list(Class<T> relation, List<? extends RelatedEdge<?>> edges) {
        var byCall = new IdentityHashMap<Relations, List<Ends>>();
        edges.stream().filter(edge -> edge.known() == null).forEach(edge -> byCall.computeIfAbsent(
                        edge.relations(), call -> new ArrayList<>())
                .add(edge.ends()));
        var found = new IdentityHashMap<Relations, Map<Ends, List<T>>>();
        byCall.forEach((relations, ends) -> found.put(relations, read(relation, relations, ends)));
        return edges.stream()
                .map(edge -> edge.known() == null
                        ? found.get(edge.relations()).getOrDefault(edge.ends(), List.of())
                        : edge.known().stream().map(relation::cast).toList())
                .toList();
    }

    /**
     * The statement selects by both keys, not by pairs of keys, because its text must not depend on their number. It
     * may therefore also return relations between a parent and a node of another parent's page.
     */
    private <T> Map<Ends, List<T>> read(Class<T> relation, Relations relations, List<Ends> ends) {
        var listing = relations.listing();
        var selected = new Selected(listing, entities);
        var parents = ends.stream().map(Ends::parent).distinct().toList();
        var nodes = ends.stream().map(Ends::node).distinct().toList();
        var statement = Statement.of(listing)
                .add("select place.parent, place.node, ")
                .add(selected.columnsOfPlaces("place"))
                .add(" from (select " + listing.parent() + " as parent, " + relations.node() + " as node, ")
                .add(selected.columnsInPlaces())
                .add(", row_number() over (partition by " + listing.parent() + ", " + relations.node() + " order by ")
                .add(listing.order().orderBy(false))
                .add(") as number from ")
                .add(listing.from())
                .add(" where ")
                .add(Condition.among(listing.parent(), parents))
                .add(" and ")
                .add(Condition.among(relations.node(), nodes))
                .add(" and ")
                .add(listing.where())
                .add(") place")
                .add(selected.joinsToPlaces("place"))
                .add(" where place.number <= " + Relations.MOST + " order by place.number");
        var byEnds = new HashMap<Ends, List<T>>();
        for (Object[] row : statement.list(entities)) {
            byEnds.computeIfAbsent(new Ends(uuid(row[0]), uuid(row[1])), pair -> new ArrayList<>())
                    .add(relation.cast(selected.cells(row, 2)[0]));
        }
        return byEnds;
    }

    private static UUID uuid(Object cell) {
        return (UUID) cell;
    }
}
