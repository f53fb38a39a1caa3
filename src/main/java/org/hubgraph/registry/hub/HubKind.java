package org.hubgraph.registry.hub;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The kind of a hub.")
public enum HubKind {
    @Description("A place that houses and supports young companies.")
    INCUBATOR,
    @Description("A place that takes companies through programmes of fixed length.")
    ACCELERATOR,
    @Description("A place that brings research and companies together on one theme.")
    INNOVATION_CENTER,
    @Description("A managed area for companies close to research.")
    SCIENCE_PARK,
    @Description("A site of research institutes that also houses companies.")
    RESEARCH_CAMPUS,
    @Description("A place that rents out desks and rooms.")
    COWORKING_SPACE,
    @Description("A building, or several under one name.")
    BUILDING,
    @Description("A district or region where hubs and companies of one field are concentrated.")
    CLUSTER
}
