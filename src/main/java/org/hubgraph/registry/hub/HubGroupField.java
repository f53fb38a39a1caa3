package org.hubgraph.registry.hub;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Ignore;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.aggregate.Dimension;
import org.hubgraph.registry.sector.Sector;

@Enum
@Description("The fields that hubs can be grouped by.")
@RegisterForReflection
public enum HubGroupField {
    @Description("The kind of hub.")
    KIND,
    @Description("The country code.")
    COUNTRY,
    @Description("The city. " + Dimension.SPELLINGS)
    CITY,
    @Description("The district. " + Dimension.SPELLINGS)
    DISTRICT,
    @Description("The services offered; a hub belongs to the group of each.")
    SERVICE,
    @Description("The sectors, by their slugs; a hub belongs to the group of each.")
    SECTOR,
    @Description("Its present and former operators, by their slugs; a hub belongs to the group of each.")
    OPERATOR,
    @Description("The status.")
    STATUS,
    @Description("The year of its opening.")
    OPENED_YEAR,
    @Description("The quarter of its opening.")
    OPENED_QUARTER,
    @Description("The month of its opening.")
    OPENED_MONTH,
    @Description("The year of its closing.")
    CLOSED_YEAR;

    /** The dimensions of fields, which may be null, on the alias {@code h}. */
    @Ignore
    static List<Dimension> dimensions(List<HubGroupField> fields) {
        return Dimension.all(fields, HubGroupField::dimension);
    }

    private Dimension dimension() {
        return switch (this) {
            case KIND -> Dimension.of(this, "h.kind");
            case COUNTRY -> Dimension.of(this, "h.country");
            case CITY -> Dimension.text(this, "h.city");
            case DISTRICT -> Dimension.text(this, "h.district");
            case SERVICE -> Dimension.joined(this, "@.kind", "left join HubService @ on @.hubKey = h.key");
            case SECTOR -> Dimension.keys(this, "h.sectorKeys", Sector.class);
            case OPERATOR ->
                Dimension.of(this, "@.slug")
                        .joiningMany(Condition.of("left join Operatorship @Run on @Run.hubKey = h.key"))
                        .joining("left join Tenant @ on @.key = @Run.operatorKey");
            case STATUS -> Dimension.of(this, "h.status");
            case OPENED_YEAR -> Dimension.year(this, "h.openedOn");
            case OPENED_QUARTER -> Dimension.quarter(this, "h.openedOn");
            case OPENED_MONTH -> Dimension.month(this, "h.openedOn");
            case CLOSED_YEAR -> Dimension.year(this, "h.closedOn");
        };
    }
}
