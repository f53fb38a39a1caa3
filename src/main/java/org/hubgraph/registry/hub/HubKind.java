package org.hubgraph.registry.hub;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("What kind of place a hub is.")
public enum HubKind {
    @Description("Supports young firms under its roof.")
    INCUBATOR,
    @Description("Takes firms through a programme of fixed length.")
    ACCELERATOR,
    @Description("Brings research and firms together on one theme.")
    INNOVATION_CENTER,
    @Description("A managed area for firms close to research.")
    SCIENCE_PARK,
    @Description("The grounds of research institutes, with firms among them.")
    RESEARCH_CAMPUS,
    @Description("Desks and rooms for rent.")
    COWORKING_SPACE,
    @Description("A building, or several that go by one name.")
    BUILDING,
    @Description("A district or region in which hubs and firms of one field gather.")
    CLUSTER
}
