package org.hubgraph.graphql.connection;

import java.util.Arrays;
import java.util.List;

import org.hubgraph.graphql.projection.Reading;

/** One row of a page: the entities that the listing selects and, if they are needed, the values of its sort keys. */
public final class Row {
    /** In {@link org.hubgraph.graphql.projection.Reads}, marks a getter that needs the cursor. */
    static final String SORT_KEYS = "sort keys";

    /** In {@link org.hubgraph.graphql.projection.Reads}, marks a getter that needs the rows of a page. */
    static final String ROWS = "rows of a page";

    private final Listing listing;
    private final Object[] cells;
    private final List<?> relations;

    Row(Listing listing, Object[] cells) {
        this(listing, cells, null);
    }

    /** @param relations the relations that lead to the node of the row; null if they were not read */
    Row(Listing listing, Object[] cells, List<?> relations) {
        this.listing = listing;
        this.cells = cells;
        this.relations = relations;
    }

    /** Whether the request selects anything of the rows of a page, rather than only totals and aggregates of the list. */
    static boolean areNeeded() {
        return Reading.looksAt(ROWS);
    }

    /** @param index the position in {@link Listing#select()} */
    public <T> T cell(int index, Class<T> type) {
        return type.cast(cells[index]);
    }

    /** Null if they were not read with the row. */
    List<?> relations() {
        return relations;
    }

    /** Available only if {@link #SORT_KEYS} are read. */
    String cursor() {
        int keys = listing.order().keys().size();
        var values = Arrays.asList(cells).subList(cells.length - keys, cells.length);
        return Cursor.write(listing.name(), listing.order(), values);
    }
}
