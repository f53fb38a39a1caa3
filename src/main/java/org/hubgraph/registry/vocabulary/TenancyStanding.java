package org.hubgraph.registry.vocabulary;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The location of an organisation relative to a hub: inside it or nearby.")
public enum TenancyStanding {
    @Description("The organisation is located in the hub.")
    RESIDENT,
    @Description("The organisation is near the hub, but not in it.")
    NEIGHBOUR
}
