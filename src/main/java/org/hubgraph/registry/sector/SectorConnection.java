package org.hubgraph.registry.sector;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Row;

@Description("A page of sectors.")
public class SectorConnection extends Connection<Sector, SectorConnection.SectorEdge> {
    SectorConnection(Page page) {
        super(page, SectorEdge::new);
    }

    @Description("A sector in a list.")
    public static class SectorEdge extends Edge<Sector> {
        SectorEdge(Row row) {
            super(row, row.cell(0, Sector.class));
        }
    }
}
