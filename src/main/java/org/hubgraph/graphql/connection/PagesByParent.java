package org.hubgraph.graphql.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * Reads the pages of many parents in one statement. A subquery selects the rows of each page with the columns that are
 * needed.
 *
 * <p>It is the only query with a variant for each database. A database with LATERAL (SQL:1999, section 7.6) reads the
 * rows of each parent from an index, and only as many as the page has. H2 has no LATERAL, so it numbers the rows of all
 * parents.
 */
@ApplicationScoped
class PagesByParent {
    private final EntityManager entities;
    private final boolean lateral;

    PagesByParent(EntityManager entities) {
        this.entities = entities;
        this.lateral = entities.getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getJdbcServices()
                .getDialect()
                .supportsLateral();
    }

    /**
     * @return rows of parent, then cells as in {@link Selected#cells}; the rows of one parent are in the order of its
     *     page
     */
    List<Object[]> of(Listing listing, PageRequest request, Condition bounds, List<UUID> parents) {
        var selected = new Selected(listing, entities);
        var statement = Statement.of(listing)
                .add("select place.parent, ")
                .add(selected.columnsOfPlaces("place"))
                .add(" from ");
        if (lateral) {
            eachParent(statement, selected, listing, request, bounds, parents);
        } else {
            numbered(statement, selected, listing, request, bounds, parents);
        }
        var rows = new ArrayList<Object[]>();
        for (Object[] row : statement.list(entities)) {
            var cells = selected.cells(row, 1);
            var whole = new Object[cells.length + 1];
            whole[0] = row[0];
            System.arraycopy(cells, 0, whole, 1, cells.length);
            rows.add(whole);
        }
        return rows;
    }

    private static void eachParent(
            Statement statement,
            Selected selected,
            Listing listing,
            PageRequest request,
            Condition bounds,
            List<UUID> parents) {
        statement
                .add(listing.parentEntity() + " parent join lateral (select parent.key as parent, ")
                .add(selected.columnsInPlaces())
                .add(" from ")
                .add(listing.from())
                .add(" where " + listing.parent() + " = parent.key and ")
                .add(listing.where())
                .add(" and ")
                .add(bounds)
                .add(" order by ")
                .add(listing.order().orderBy(request.backward()))
                .add(" limit " + (request.size() + 1))
                .add(") place on true");
        statement.add(selected.joinsToPlaces("place"));
        statement
                .add(" where ")
                .add(Condition.among("parent.key", parents))
                .add(" order by ")
                .add(listing.order().named("place.key").orderBy(request.backward()));
    }

    private static void numbered(
            Statement statement,
            Selected selected,
            Listing listing,
            PageRequest request,
            Condition bounds,
            List<UUID> parents) {
        statement
                .add("(select " + listing.parent() + " as parent, ")
                .add(selected.columnsInPlaces())
                .add(", row_number() over (partition by " + listing.parent() + " order by ")
                .add(listing.order().orderBy(request.backward()))
                .add(") as number from ")
                .add(listing.from())
                .add(" where ")
                .add(Condition.among(listing.parent(), parents))
                .add(" and ")
                .add(listing.where())
                .add(" and ")
                .add(bounds)
                .add(") place");
        statement.add(selected.joinsToPlaces("place"));
        statement.add(" where place.number <= " + (request.size() + 1)).add(" order by place.number");
    }
}
