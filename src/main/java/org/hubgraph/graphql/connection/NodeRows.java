package org.hubgraph.graphql.connection;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.hubgraph.graphql.projection.Projection;

/**
 * The rows of a page of nodes, made from a row for each relation. If the request needs the relations, their columns are
 * read as well, and the rows of a node are in the order of its relations.
 */
final class NodeRows {
    private final NodeListing<?> list;
    private final PageRequest request;
    private final boolean withRelations;

    NodeRows(NodeListing<?> list, PageRequest request, EntityManager entities) {
        this.list = list;
        this.request = request;
        this.withRelations = Projection.of(relation().split(" ")[0], entities).isNeeded();
    }

    private String relation() {
        return list.relations().listing().select().get(0);
    }

    /** The listing to read, one row more than the page has. */
    Listing listing() {
        var rows = list.rows();
        return withRelations
                ? rows.selecting(relation())
                        .ordered(rows.order().then(list.relations().listing().order()))
                : rows;
    }

    /**
     * @param cells of the rows of one parent
     * @return a row for each node; empty if some nodes have several rows, and more nodes or relations may follow
     */
    Optional<List<Row>> ofNodes(List<Object[]> cells) {
        Map<UUID, List<Object[]>> byNode = new LinkedHashMap<>();
        for (Object[] row : cells) {
            byNode.computeIfAbsent(list.key(row[0]), node -> new ArrayList<>(1)).add(row);
        }
        boolean cut = cells.size() > request.size();
        return cut && byNode.size() < cells.size()
                ? Optional.empty()
                : Optional.of(byNode.values().stream().map(this::row).toList());
    }

    private Row row(List<Object[]> ofNode) {
        var first = ofNode.get(0);
        int entities = withRelations ? 2 : 1;
        int keys = Math.min(first.length - entities, list.nodes().order().keys().size());
        var cells = new Object[1 + keys];
        cells[0] = first[0];
        System.arraycopy(first, entities, cells, 1, keys);
        return new Row(list.nodes(), cells, withRelations ? relations(ofNode) : null);
    }

    private List<Object> relations(List<Object[]> ofNode) {
        var relations = new ArrayList<>();
        ofNode.forEach(row -> relations.add(row[1]));
        if (request.backward()) {
            Collections.reverse(relations);
        }
        return relations.size() > Relations.MOST ? relations.subList(0, Relations.MOST) : relations;
    }
}
