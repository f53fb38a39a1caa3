package org.hubgraph.registry.acquisition;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Edge;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Row;

@Description("A page of acquisitions.")
public class AcquisitionConnection extends Connection<Acquisition, AcquisitionConnection.AcquisitionEdge> {
    AcquisitionConnection(Page page) {
        super(page, AcquisitionEdge::new);
    }

    @Description("An acquisition in a list.")
    public static class AcquisitionEdge extends Edge<Acquisition> {
        AcquisitionEdge(Row row) {
            super(row, row.cell(0, Acquisition.class));
        }
    }
}
