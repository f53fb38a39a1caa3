package org.hubgraph.registry.history;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The types whose objects have a history.")
public enum ChangedType {
    @Description("Hubs.")
    HUB("Hub"),
    @Description("Named parts of hubs.")
    ZONE("Zone"),
    @Description("Organisations.")
    TENANT("Tenant"),
    @Description("People.")
    PERSON("Person"),
    @Description("Funds.")
    FUND("Fund"),
    @Description("That organisations are in hubs, or next to them.")
    TENANCY("Tenancy"),
    @Description("That people belong to organisations.")
    AFFILIATION("Affiliation"),
    @Description("That funds stand behind hubs and organisations.")
    BACKING("Backing"),
    @Description("What organisations are to one another.")
    PARTNERSHIP("Partnership"),
    @Description("Visits to hubs.")
    VISIT("Visit"),
    @Description("What people said.")
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
