package org.hubgraph.registry.tenant;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Ignore;

import org.hubgraph.registry.aggregate.Dimension;
import org.hubgraph.registry.sector.Sector;

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

    /** The dimensions of fields, which may be null, on the alias {@code t}. */
    @Ignore
    public static List<Dimension> dimensions(List<TenantGroupField> fields) {
        return Dimension.all(fields, TenantGroupField::dimension);
    }

    private Dimension dimension() {
        return switch (this) {
            case KIND -> Dimension.array(this, "t.kindNames");
            case SECTOR -> Dimension.keys(this, "t.sectorKeys", Sector.class);
            case COUNTRY -> Dimension.of(this, "t.country");
            case CITY -> Dimension.texts(this, "t.placeCities");
            case ENDED -> Dimension.of(this, "t.ended");
            case FOUNDED_YEAR -> Dimension.year(this, "t.foundedOn");
            case FOUNDED_QUARTER -> Dimension.quarter(this, "t.foundedOn");
            case FOUNDED_MONTH -> Dimension.month(this, "t.foundedOn");
            case DISSOLVED_YEAR -> Dimension.year(this, "t.dissolvedOn");
        };
    }
}
