package org.hubgraph.registry.vocabulary;

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
    CLUSTER,
    @Description("A workshop with machines that its members share, such as a fab lab or a hackerspace.")
    MAKERSPACE,
    @Description("A place where users test new products and services in everyday life.")
    LIVING_LAB,
    @Description("A place that founds companies itself and builds them up.")
    VENTURE_STUDIO,
    @Description("An office that brings the results of a university or institute to companies.")
    TECHNOLOGY_TRANSFER_OFFICE,
    @Description("A centre that helps companies and public bodies of a region to use digital technology, such as a"
            + " European Digital Innovation Hub.")
    DIGITAL_INNOVATION_HUB,
    @Description("A foundation that supports young companies or research.")
    FOUNDATION,
    @Description("None of these, or no source says.")
    OTHER
}
