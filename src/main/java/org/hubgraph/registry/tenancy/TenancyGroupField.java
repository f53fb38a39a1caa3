package org.hubgraph.registry.tenancy;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Ignore;

import org.hubgraph.registry.aggregate.Dimension;
import org.hubgraph.registry.sector.Sector;

@Enum
@Description("The fields that tenancies can be grouped by.")
@RegisterForReflection
public enum TenancyGroupField {
    @Description("The standing.")
    STANDING,
    @Description("The hub, by its slug.")
    HUB,
    @Description("The organisation, by its slug.")
    TENANT,
    @Description("The kinds of the organisation; a tenancy belongs to the group of each.")
    TENANT_KIND,
    @Description("The sectors of the organisation, by their slugs; a tenancy belongs to the group of each.")
    SECTOR,
    @Description("The country code of the organisation.")
    COUNTRY,
    @Description("The year of its beginning.")
    SINCE_YEAR,
    @Description("The quarter of its beginning.")
    SINCE_QUARTER,
    @Description("The month of its beginning.")
    SINCE_MONTH,
    @Description("The year of its end.")
    UNTIL_YEAR,
    @Description("The quarter of its end.")
    UNTIL_QUARTER,
    @Description("The month of its end.")
    UNTIL_MONTH,
    @Description("Whether it has ended: `true` or `false`.")
    ENDED;

    private static final String ORGANISATION = "left join Tenant @ on @.key = y.tenantKey";

    /** The dimensions of fields, which may be null, on the alias {@code y}. */
    @Ignore
    static List<Dimension> dimensions(List<TenancyGroupField> fields) {
        return Dimension.all(fields, TenancyGroupField::dimension);
    }

    private Dimension dimension() {
        return switch (this) {
            case STANDING -> Dimension.of(this, "y.standing");
            case HUB -> Dimension.joined(this, "@.slug", "left join Hub @ on @.key = y.hubKey");
            case TENANT -> Dimension.joined(this, "@.slug", ORGANISATION);
            case TENANT_KIND -> Dimension.array(this, "@.kindNames").joining(ORGANISATION);
            case SECTOR -> Dimension.keys(this, "@.sectorKeys", Sector.class).joining(ORGANISATION);
            case COUNTRY -> Dimension.joined(this, "@.country", ORGANISATION);
            case SINCE_YEAR -> Dimension.year(this, "y.since");
            case SINCE_QUARTER -> Dimension.quarter(this, "y.since");
            case SINCE_MONTH -> Dimension.month(this, "y.since");
            case UNTIL_YEAR -> Dimension.year(this, "y.until");
            case UNTIL_QUARTER -> Dimension.quarter(this, "y.until");
            case UNTIL_MONTH -> Dimension.month(this, "y.until");
            case ENDED -> Dimension.of(this, "y.ended");
        };
    }
}
