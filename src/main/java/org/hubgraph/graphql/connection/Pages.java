package org.hubgraph.graphql.connection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hubgraph.failure.Invalid;
import org.hubgraph.graphql.projection.ReadRows;
import org.hubgraph.limit.Limits;

/**
 * Reads pages by keyset: a page starts after the values of a cursor, not at a row number. Therefore it costs the same
 * at any depth, and no edge is lost or repeated when others are added or removed. One statement reads the pages of any
 * number of parents. One row more than requested shows whether another page follows. If the request selects only totals
 * and aggregates of a list, no page is read, but its arguments are validated.
 */
@ApplicationScoped
public class Pages {
    private final EntityManager entities;
    private final PagesByParent byParent;
    private final Limits limits;

    Pages(EntityManager entities, PagesByParent byParent, Limits limits) {
        this.entities = entities;
        this.byParent = byParent;
        this.limits = limits;
    }

    /** @see PageRequest#of */
    public PageRequest request(Integer first, String after, Integer last, String before) {
        return PageRequest.of(first, after, last, before, limits);
    }

    /** Reads a page of a root list. */
    public Page root(Listing listing, PageRequest request) {
        var bounds = bounds(listing, request);
        var rows = Row.areNeeded() ? read(listing, request, bounds, listing.order()) : List.<Object[]>of();
        return page(rows(rows, listing), request, null, new Siblings(this, listing, List.of()));
    }

    /** Whether the request needs the rows of the list that is being resolved, rather than only totals and aggregates. */
    public boolean areRowsNeeded() {
        return Row.areNeeded();
    }

    /**
     * The first page of a root list, from rows that come before all others.
     *
     * @param beginning has these rows in the order and with the name of the whole list
     * @param whole the whole list, for its total
     * @return empty if another page might not follow
     */
    public Optional<Page> filled(Listing beginning, PageRequest request, Supplier<Listing> whole) {
        var rows = read(beginning, request, Condition.ALWAYS, beginning.order());
        return rows.size() > request.size()
                ? Optional.of(page(rows(rows, beginning), request, null, new Siblings(this, whole, List.of())))
                : Optional.empty();
    }

    /**
     * Some rows in any order, which a database need not sort: shows whether there are at least so many.
     *
     * @param columns at least two, such as {@code e.key, e.slug}
     */
    public List<Object[]> any(String columns, String from, Condition where, int most) {
        return new Statement()
                .add("select ")
                .add(columns)
                .add(" from ")
                .add(from)
                .add(" where ")
                .add(where)
                .list(entities, most);
    }

    /** The first rows in an order, without cursors. */
    public List<Object[]> first(String columns, String from, Condition where, String order, int most) {
        return any(columns, from, where.then(" order by " + order), most);
    }

    /** Reads a page for each parent, in the order of the parents (which may repeat). */
    public List<Page> below(Listing listing, PageRequest request, List<UUID> parents) {
        var distinct = parents.stream().distinct().toList();
        return pages(rows(listing, request, distinct), listing, request, distinct, parents);
    }

    /**
     * Reads a page for each parent, in the order of the parents (which may repeat). One statement reads the rows of the
     * relations. A second one reads the pages of those parents for which these do not suffice, because several relations
     * lead to a node of a full page.
     */
    public List<Page> below(NodeListing<?> list, PageRequest request, List<UUID> parents) {
        var distinct = parents.stream().distinct().toList();
        var rows = new HashMap<UUID, List<Row>>();
        if (list.rows() != null) {
            var nodes = new NodeRows(list, request, entities);
            var cells = cells(nodes.listing(), request, bounds(list.nodes(), request), distinct);
            for (UUID parent : distinct) {
                nodes.ofNodes(cells.getOrDefault(parent, List.of())).ifPresent(found -> rows.put(parent, found));
            }
        }
        var rest = distinct.stream().filter(parent -> !rows.containsKey(parent)).toList();
        rows.putAll(rows(list.nodes(), request, rest));
        return pages(rows, list.nodes(), request, distinct, parents);
    }

    private List<Page> pages(
            Map<UUID, List<Row>> rows, Listing listing, PageRequest request, List<UUID> distinct, List<UUID> parents) {
        var siblings = new Siblings(this, listing, distinct);
        var pages = new HashMap<UUID, Page>();
        for (UUID parent : distinct) {
            pages.put(parent, page(rows.getOrDefault(parent, List.of()), request, parent, siblings));
        }
        return parents.stream().map(pages::get).toList();
    }

    private Map<UUID, List<Row>> rows(Listing listing, PageRequest request, List<UUID> parents) {
        var rows = new HashMap<UUID, List<Row>>();
        cells(listing, request, bounds(listing, request), parents)
                .forEach((parent, cells) -> rows.put(parent, rows(cells, listing)));
        return rows;
    }

    private static List<Row> rows(List<Object[]> cells, Listing listing) {
        return cells.stream().map(row -> new Row(listing, row)).toList();
    }

    private Map<UUID, List<Object[]>> cells(
            Listing listing, PageRequest request, Condition bounds, List<UUID> parents) {
        if (!Row.areNeeded()) {
            return Map.of();
        }
        if (parents.size() != 1) {
            return ofManyParents(listing, request, bounds, parents);
        }
        return Map.of(parents.get(0), read(listing.of(parents.get(0)), request, bounds, listing.order()));
    }

    /**
     * Returns the cursor of a position that may have no row.
     *
     * @param values the values of the sort keys; rows up to these are before the cursor
     */
    public String cursor(Listing listing, List<Object> values) {
        return Cursor.write(listing.name(), listing.order(), values);
    }

    /**
     * Returns the values of the sort keys at a position.
     *
     * @param argument the argument that has the cursor, for error messages
     * @throws Invalid if the cursor does not belong to this list
     */
    public List<Object> position(Listing listing, String cursor, String argument) {
        return Cursor.read(cursor, argument, listing.name(), listing.order());
    }

    private List<Object[]> read(Listing listing, PageRequest request, Condition which, Order order) {
        var selected = new Selected(listing, entities);
        var statement = Statement.of(listing).add("select ").add(selected.columns());
        statement.add(" from ").add(listing.from()).add(" where ").add(which);
        statement.add(" and ").add(listing.where());
        statement.add(" order by ").add(order.orderBy(request.backward()));
        return statement.list(entities, request.size() + 1).stream()
                .map(row -> selected.cells(row, 0))
                .toList();
    }

    private Map<UUID, List<Object[]>> ofManyParents(
            Listing listing, PageRequest request, Condition bounds, List<UUID> parents) {
        if (parents.isEmpty()) {
            return Map.of();
        }
        var rows = new HashMap<UUID, List<Object[]>>();
        for (Object[] row : byParent.of(listing, request, bounds, parents)) {
            rows.computeIfAbsent((UUID) row[0], parent -> new ArrayList<>())
                    .add(Arrays.copyOfRange(row, 1, row.length));
        }
        return rows;
    }

    private static Page page(List<Row> found, PageRequest request, UUID parent, Siblings siblings) {
        boolean more = found.size() > request.size();
        var rows = new ArrayList<>(more ? found.subList(0, request.size()) : found);
        if (request.backward()) {
            Collections.reverse(rows);
        }
        boolean behind = request.backward() ? request.before() != null : more || request.before() != null;
        boolean ahead = request.backward() ? more || request.after() != null : request.after() != null;
        return new Page(List.copyOf(rows), behind, ahead, parent, siblings);
    }

    private static Condition bounds(Listing listing, PageRequest request) {
        var bounds = new ArrayList<Condition>();
        if (request.after() != null) {
            bounds.add(bound(listing, request.after(), "after", false));
        }
        if (request.before() != null) {
            bounds.add(bound(listing, request.before(), "before", true));
        }
        return Condition.allOf(bounds);
    }

    private static Condition bound(Listing listing, String cursor, String argument, boolean reversed) {
        var values = Cursor.read(cursor, argument, listing.name(), listing.order());
        return listing.order().beyond(values, reversed);
    }

    Map<UUID, Integer> countByParent(Listing listing, List<UUID> parents) {
        var totals = new HashMap<UUID, Integer>();
        if (listing.parent() == null || parents.size() == 1) {
            var parent = listing.parent() == null ? null : parents.get(0);
            var rows = parent == null ? listing : listing.of(parent);
            var count = Statement.of(rows)
                    .add("select count(*), 1 from ")
                    .add(rows.from())
                    .add(" where ")
                    .add(rows.where())
                    .list(entities);
            totals.put(parent, ((Long) count.get(0)[0]).intValue());
        } else {
            grouped(listing, List.of(Condition.of("count(*)")), List.of(), parents, Integer.MAX_VALUE)
                    .forEach(row -> totals.put((UUID) row[0], ((Long) row[1]).intValue()));
        }
        ReadRows.aggregated(
                totals.values().stream().mapToLong(Integer::longValue).sum());
        return totals;
    }

    /**
     * Aggregates a whole list, across all pages, for counts and sums of groups.
     *
     * @param aggregates HQL such as {@code count(*)}
     * @param keys expressions to group by
     * @param parents the parents' primary keys; ignored for a root list
     * @param most the most rows to read
     * @return rows of parent (null for a root list), aggregates, keys
     */
    public List<Object[]> grouped(
            Listing listing, List<Condition> aggregates, List<String> keys, List<UUID> parents, int most) {
        var groups = new ArrayList<>(keys);
        if (listing.parent() != null) {
            groups.add(0, listing.parent());
        }
        var selected = new ArrayList<Condition>();
        selected.add(Condition.of(listing.parent() == null ? "cast(null as uuid)" : listing.parent()));
        selected.addAll(aggregates);
        keys.forEach(key -> selected.add(Condition.of(key)));
        var statement = Statement.of(listing)
                .add("select ")
                .add(Condition.listed(selected))
                .add(" from ")
                .add(listing.from());
        statement
                .add(" where ")
                .add(listing.parent() == null ? Condition.ALWAYS : Condition.among(listing.parent(), parents));
        statement.add(" and ").add(listing.where());
        if (!groups.isEmpty()) {
            statement.add(" group by ").add(String.join(", ", groups));
        }
        return statement.list(entities, most);
    }
}
