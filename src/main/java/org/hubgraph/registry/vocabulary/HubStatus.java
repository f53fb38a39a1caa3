package org.hubgraph.registry.vocabulary;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The status of a hub.")
public enum HubStatus {
    @Description("Announced or under construction, but not open yet.")
    PLANNED,
    @Description("Open.")
    OPEN,
    @Description("Closed for good. If `closedOn` is null, the date is unknown.")
    CLOSED,
    @Description("No source says.")
    UNKNOWN
}
