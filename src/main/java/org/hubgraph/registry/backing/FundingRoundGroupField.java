package org.hubgraph.registry.backing;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Ignore;

import org.hubgraph.registry.aggregate.Dimension;
import org.hubgraph.registry.sector.Sector;

@Enum
@Description("The fields that funding rounds can be grouped by.")
@RegisterForReflection
public enum FundingRoundGroupField {
    @Description("The kind.")
    KIND,
    @Description("The organisation, by its slug.")
    TENANT,
    @Description("The country code of the organisation.")
    COUNTRY,
    @Description("The sectors of the organisation, by their slugs; a round belongs to the group of each.")
    SECTOR,
    @Description("The currency of the total.")
    CURRENCY,
    @Description(
            "The size class: the currency and the power of ten that the amount reaches, such as `CNY 1000000000` from"
                    + " one billion to below ten billion. `CNY 0` is below one.")
    SIZE_CLASS,
    @Description("The year of the announcement.")
    ANNOUNCED_YEAR,
    @Description("The quarter of the announcement.")
    ANNOUNCED_QUARTER,
    @Description("The month of the announcement.")
    ANNOUNCED_MONTH;

    private static final String ORGANISATION = "left join Tenant @ on @.key = r.tenantKey";

    /** The dimensions of fields, which may be null, on the alias {@code r}. */
    @Ignore
    static List<Dimension> dimensions(List<FundingRoundGroupField> fields) {
        return Dimension.all(fields, FundingRoundGroupField::dimension);
    }

    private Dimension dimension() {
        return switch (this) {
            case KIND -> Dimension.of(this, "r.kind");
            case TENANT -> Dimension.joined(this, "@.slug", ORGANISATION);
            case COUNTRY -> Dimension.joined(this, "@.country", ORGANISATION);
            case SECTOR -> Dimension.keys(this, "@.sectorKeys", Sector.class).joining(ORGANISATION);
            case CURRENCY -> Dimension.of(this, "r.total.currency");
            case SIZE_CLASS -> Dimension.sizeClass(this, "r.total");
            case ANNOUNCED_YEAR -> Dimension.year(this, "r.announcedOn");
            case ANNOUNCED_QUARTER -> Dimension.quarter(this, "r.announcedOn");
            case ANNOUNCED_MONTH -> Dimension.month(this, "r.announcedOn");
        };
    }
}
