package org.hubgraph.paging;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.EntityManager;

import org.hubgraph.reading.Projection;

/** What is selected for the rows of a listing, and how a row of it becomes entities and sort keys. */
final class Selected {
    private final Listing listing;
    private final List<Projection<?>> projections;

    Selected(Listing listing, EntityManager entities) {
        this.listing = listing;
        var all = new ArrayList<Projection<?>>();
        for (String entity : listing.select()) {
            all.add(Projection.of(entity.substring(0, entity.indexOf(' ')), entities));
        }
        this.projections = all;
    }

    /** The entities from the listing's own FROM clause, then its sort keys. */
    Condition columns() {
        var cells = new ArrayList<Condition>();
        for (int i = 0; i < projections.size(); i++) {
            String alias = listing.aliases().get(i);
            projections.get(i).columns(alias).forEach(column -> cells.add(Condition.of(column)));
        }
        listing.order().keys().forEach(key -> cells.add(key.hql()));
        return Condition.listed(cells);
    }

    /** The same from places, which have the primary keys as entity0, entity1, ... and the sort keys as key0, key1, ... */
    String columnsOfPlaces(String places) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < projections.size(); i++) {
            if (projections.get(i).isKeyOnly()) {
                cells.add(places + ".entity" + i);
            } else {
                cells.addAll(projections.get(i).columns(listing.aliases().get(i)));
            }
        }
        for (int i = 0; i < listing.order().keys().size(); i++) {
            cells.add(places + ".key" + i);
        }
        return String.join(", ", cells);
    }

    /** The joins that {@link #columnsOfPlaces} needs. */
    String joinsToPlaces(String places) {
        var joins = new StringBuilder();
        for (int i = 0; i < projections.size(); i++) {
            if (!projections.get(i).isKeyOnly()) {
                String key = listing.aliases().get(i) + ".key";
                joins.append(" join " + listing.select().get(i) + " on " + key + " = " + places + ".entity" + i);
            }
        }
        return joins.toString();
    }

    /**
     * @param row cells as selected, from the place on
     * @return the entities, then the sort keys
     */
    Object[] cells(Object[] row, int from) {
        var cells = new Object[projections.size() + listing.order().keys().size()];
        int place = from;
        for (int i = 0; i < projections.size(); i++) {
            var projection = projections.get(i);
            cells[i] = projection.read(row, place);
            place += projection.width();
        }
        System.arraycopy(row, place, cells, projections.size(), cells.length - projections.size());
        return cells;
    }
}
