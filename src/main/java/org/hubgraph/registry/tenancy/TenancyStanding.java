package org.hubgraph.registry.tenancy;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("How an organisation stands to a hub.")
public enum TenancyStanding {
    @Description("It has its place in the hub.")
    RESIDENT,
    @Description("It is nearby, and not in the hub.")
    NEIGHBOUR
}
