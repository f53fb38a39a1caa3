package org.hubgraph.registry.tenant;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Ignore;

import org.hubgraph.registry.aggregate.Dimension;
import org.hubgraph.registry.entry.DatedRelation;
import org.hubgraph.registry.sector.Sector;
import org.hubgraph.value.PartialDate;

@Enum
@Description("The fields that organisations can be grouped by.")
@RegisterForReflection
public enum TenantGroupField {
    @Description("The kinds of organisation; an organisation belongs to the group of each.")
    KIND,
    @Description("The sectors, by their slugs; an organisation belongs to the group of each.")
    SECTOR,
    @Description("The country code.")
    COUNTRY,
    @Description("The cities of its places; an organisation belongs to the group of each. " + Dimension.SPELLINGS)
    CITY,
    @Description("The hubs that it is or was resident in, by their slugs; an organisation belongs to the group of each."
            + " In a list with `asOf`, those that it may have been resident in on that date.")
    HUB,
    @Description("Whether it has ended: `true` or `false`.")
    ENDED,
    @Description("The year of its founding.")
    FOUNDED_YEAR,
    @Description("The quarter of its founding.")
    FOUNDED_QUARTER,
    @Description("The month of its founding.")
    FOUNDED_MONTH,
    @Description("The year of its end.")
    DISSOLVED_YEAR;

    /**
     * The dimensions of fields, which may be null, on the alias {@code t}.
     *
     * @param asOf only tenancies that may be in force on this date; null for all
     */
    @Ignore
    public static List<Dimension> dimensions(List<TenantGroupField> fields, PartialDate asOf) {
        return Dimension.all(fields, field -> field.dimension(asOf));
    }

    private Dimension dimension(PartialDate asOf) {
        return switch (this) {
            case KIND -> Dimension.array(this, "t.kindNames");
            case SECTOR -> Dimension.keys(this, "t.sectorKeys", Sector.class);
            case COUNTRY -> Dimension.of(this, "t.country");
            case CITY -> Dimension.texts(this, "t.placeCities");
            case HUB -> hub(asOf);
            case ENDED -> Dimension.of(this, "t.ended");
            case FOUNDED_YEAR -> Dimension.year(this, "t.foundedOn");
            case FOUNDED_QUARTER -> Dimension.quarter(this, "t.foundedOn");
            case FOUNDED_MONTH -> Dimension.month(this, "t.foundedOn");
            case DISSOLVED_YEAR -> Dimension.year(this, "t.dissolvedOn");
        };
    }

    private static Dimension hub(PartialDate asOf) {
        var residence = DatedRelation.holdsOn("@Residence", asOf)
                .within(
                        "left join Tenancy @Residence on @Residence.tenantKey = t.key"
                                + " and @Residence.standing = RESIDENT and ",
                        "");
        return Dimension.of(HUB, "@.slug")
                .joiningMany(residence)
                .joining("left join Hub @ on @.key = @Residence.hubKey");
    }
}
