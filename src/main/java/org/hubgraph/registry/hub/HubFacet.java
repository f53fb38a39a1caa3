package org.hubgraph.registry.hub;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The fields that hubs can be counted by.")
@RegisterForReflection
public enum HubFacet {
    @Description("The kind of hub.")
    KIND,
    @Description("The country code.")
    COUNTRY,
    @Description("The city.")
    CITY,
    @Description("The district.")
    DISTRICT,
    @Description("The services offered; a hub counts once for each.")
    SERVICE,
    @Description("The slugs of the sectors; a hub counts once for each.")
    SECTOR,
    @Description("The status.")
    STATUS
}
