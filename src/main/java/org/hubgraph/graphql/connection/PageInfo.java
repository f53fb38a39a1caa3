package org.hubgraph.graphql.connection;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The position of a page in its connection (Relay Cursor Connections Specification, section 4). */
@Description("The position of a page in its connection (Relay Cursor Connections Specification).")
public record PageInfo(
        @NonNull
        @Description("True if edges follow this page. Always true with `before`, because the edge of that cursor"
                + " follows.")
        Boolean hasNextPage,

        @NonNull
        @Description("True if edges precede this page. Always true with `after`, because the edge of that cursor"
                + " precedes.")
        Boolean hasPreviousPage,

        @Description("The cursor of the first edge; null if the page is empty.")
        String startCursor,

        @Description("The cursor of the last edge, to send as `after` for the next page; null if the page is empty.")
        String endCursor) {}
