package org.hubgraph.hub;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.paging.Connection;
import org.hubgraph.paging.Page;

@Description("A page of hubs.")
public class HubConnection extends Connection<Hub, HubEdge> {
    HubConnection(Page page) {
        super(page, HubEdge::new);
    }
}
