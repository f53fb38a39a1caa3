package org.hubgraph.registry.hub;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.graphql.connection.Connection;
import org.hubgraph.graphql.connection.Page;

@Description("A page of hubs.")
public class HubConnection extends Connection<Hub, HubEdge> {
    HubConnection(Page page) {
        super(page, HubEdge::new);
    }
}
