package org.hubgraph.graphql.connection;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The position of a page in its connection (Relay Cursor Connections Specification, section 4). */
@Description("Where a page lies in its connection (Relay Cursor Connections Specification).")
public record PageInfo(
        @NonNull
        @Description("True if edges follow this page. With `before`, true without counting: the edge it names follows.")
        Boolean hasNextPage,

        @NonNull
        @Description(
                "True if edges precede this page. With `after`, true without counting: the edge it names precedes.")
        Boolean hasPreviousPage,

        @Description("The cursor of the first edge; null on an empty page.")
        String startCursor,

        @Description("The cursor of the last edge, to go on with as `after`; null on an empty page.")
        String endCursor) {}
