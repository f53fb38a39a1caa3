package org.hubgraph.registry.history;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The type of a changed object.")
public enum ChangedType {
    @Description("Hubs.")
    HUB("Hub"),
    @Description("Zones: named parts of hubs.")
    ZONE("Zone"),
    @Description("Organisations.")
    TENANT("Tenant"),
    @Description("People.")
    PERSON("Person"),
    @Description("Funds.")
    FUND("Fund"),
    @Description("Sectors.")
    SECTOR("Sector"),
    @Description("Tenancies of organisations in hubs or near them.")
    TENANCY("Tenancy"),
    @Description("Affiliations of people with organisations.")
    AFFILIATION("Affiliation"),
    @Description("Backings of hubs and organisations by funds, organisations and people.")
    BACKING("Backing"),
    @Description("Funding rounds of organisations.")
    FUNDING_ROUND("FundingRound"),
    @Description("Acquisitions of organisations by others.")
    ACQUISITION("Acquisition"),
    @Description("Partnerships between organisations.")
    PARTNERSHIP("Partnership"),
    @Description("Operatorships: hubs and the organisations that run them.")
    OPERATORSHIP("Operatorship"),
    @Description("Successions of hubs, organisations and funds.")
    SUCCESSION("Succession"),
    @Description("Figures of hubs, organisations and funds.")
    FIGURE("Figure"),
    @Description("Visits to hubs.")
    VISIT("Visit"),
    @Description("Statements by people.")
    STATEMENT("Statement"),
    @Description("Sources.")
    SOURCE("Source"),
    @Description("Citations.")
    CITATION("Citation");

    private final String typeName;

    ChangedType(String typeName) {
        this.typeName = typeName;
    }

    /** The name of the GraphQL type and of the entity. */
    public String typeName() {
        return typeName;
    }

    static Optional<ChangedType> of(String typeName) {
        return Arrays.stream(values())
                .filter(type -> type.typeName.equals(typeName))
                .findFirst();
    }
}
