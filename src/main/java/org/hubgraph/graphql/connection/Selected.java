package org.hubgraph.graphql.connection;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.EntityManager;

import org.hubgraph.graphql.projection.Projection;
import org.hubgraph.graphql.projection.Reading;

/**
 * The select list of a listing, and how its rows become entities and sort keys. The sort keys are selected only if they
 * are needed: they are long, and most requests need no cursor.
 */
final class Selected {
    private final Listing listing;
    private final List<Projection<?>> projections;
    private final int sortKeys;

    Selected(Listing listing, EntityManager entities) {
        this.listing = listing;
        var all = new ArrayList<Projection<?>>();
        for (String entity : listing.select()) {
            all.add(Projection.of(entity.substring(0, entity.indexOf(' ')), entities));
        }
        this.projections = all;
        this.sortKeys = Reading.looksAt(Row.SORT_KEYS) ? listing.order().keys().size() : 0;
    }

    /** The entities from the listing's own FROM clause, then its sort keys. */
    Condition columns() {
        var cells = new ArrayList<Condition>();
        for (int i = 0; i < projections.size(); i++) {
            String alias = listing.aliases().get(i);
            projections.get(i).columns(alias).forEach(column -> cells.add(Condition.of(column)));
        }
        listing.order().keys().stream().limit(sortKeys).forEach(key -> cells.add(key.hql()));
        return Condition.listed(cells);
    }

    /**
     * The select list of a subquery, for {@link #columnsOfPlaces}: for each entity all columns that are read, or its
     * primary key if it is read as a whole; then all sort keys, as key0, key1, ...
     */
    Condition columnsInPlaces() {
        var cells = new ArrayList<Condition>();
        for (int i = 0; i < projections.size(); i++) {
            String alias = listing.aliases().get(i);
            var columns = projections.get(i).isWhole()
                    ? List.of(alias + ".key")
                    : projections.get(i).columns(alias);
            for (int j = 0; j < columns.size(); j++) {
                cells.add(Condition.of(columns.get(j) + " as " + name(i, j)));
            }
        }
        var keys = listing.order().keys();
        for (int i = 0; i < keys.size(); i++) {
            cells.add(keys.get(i).hql().then(" as key" + i));
        }
        return Condition.listed(cells);
    }

    private static String name(int entity, int column) {
        return "entity" + entity + "column" + column;
    }

    /** As {@link #columns}, from the subquery's result. */
    String columnsOfPlaces(String places) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < projections.size(); i++) {
            if (projections.get(i).isWhole()) {
                cells.add(listing.aliases().get(i));
                continue;
            }
            for (int j = 0; j < projections.get(i).width(); j++) {
                cells.add(places + "." + name(i, j));
            }
        }
        for (int i = 0; i < sortKeys; i++) {
            cells.add(places + ".key" + i);
        }
        return String.join(", ", cells);
    }

    /** The joins that {@link #columnsOfPlaces} needs. */
    String joinsToPlaces(String places) {
        var joins = new StringBuilder();
        for (int i = 0; i < projections.size(); i++) {
            if (projections.get(i).isWhole()) {
                String key = listing.aliases().get(i) + ".key";
                joins.append(" join " + listing.select().get(i) + " on " + key + " = " + places + "." + name(i, 0));
            }
        }
        return joins.toString();
    }

    /**
     * @param row the cells of a result row, which start at index {@code from}
     * @return the entities, then the sort keys
     */
    Object[] cells(Object[] row, int from) {
        var cells = new Object[projections.size() + sortKeys];
        int place = from;
        for (int i = 0; i < projections.size(); i++) {
            var projection = projections.get(i);
            cells[i] = projection.read(row, place);
            place += projection.width();
        }
        System.arraycopy(row, place, cells, projections.size(), sortKeys);
        return cells;
    }
}
