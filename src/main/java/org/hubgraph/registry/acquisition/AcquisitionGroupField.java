package org.hubgraph.registry.acquisition;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Ignore;

import org.hubgraph.registry.aggregate.Dimension;
import org.hubgraph.registry.sector.Sector;

@Enum
@Description("The fields that acquisitions can be grouped by.")
@RegisterForReflection
public enum AcquisitionGroupField {
    @Description("The status.")
    STATUS,
    @Description("The buyer, by its slug.")
    BUYER,
    @Description("The organisation that is bought, by its slug.")
    BOUGHT,
    @Description(
            "The sectors of the organisation that is bought, by their slugs; an acquisition belongs to the group of"
                    + " each.")
    SECTOR,
    @Description("The country code of the organisation that is bought.")
    COUNTRY,
    @Description("The currency of the price.")
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
    ANNOUNCED_MONTH,
    @Description("The year of its completion or calling off.")
    CLOSED_YEAR,
    @Description("The quarter of its completion or calling off.")
    CLOSED_QUARTER,
    @Description("The month of its completion or calling off.")
    CLOSED_MONTH;

    private static final String BOUGHT_ONE = "left join Tenant @ on @.key = x.boughtKey";

    /** The dimensions of fields, which may be null, on the alias {@code x}. */
    @Ignore
    static List<Dimension> dimensions(List<AcquisitionGroupField> fields) {
        return Dimension.all(fields, AcquisitionGroupField::dimension);
    }

    private Dimension dimension() {
        return switch (this) {
            case STATUS -> Dimension.of(this, "x.status");
            case BUYER -> Dimension.joined(this, "@.slug", "left join Tenant @ on @.key = x.buyerKey");
            case BOUGHT -> Dimension.joined(this, "@.slug", BOUGHT_ONE);
            case SECTOR -> Dimension.keys(this, "@.sectorKeys", Sector.class).joining(BOUGHT_ONE);
            case COUNTRY -> Dimension.joined(this, "@.country", BOUGHT_ONE);
            case CURRENCY -> Dimension.of(this, "x.price.currency");
            case SIZE_CLASS -> Dimension.sizeClass(this, "x.price");
            case ANNOUNCED_YEAR -> Dimension.year(this, "x.announcedOn");
            case ANNOUNCED_QUARTER -> Dimension.quarter(this, "x.announcedOn");
            case ANNOUNCED_MONTH -> Dimension.month(this, "x.announcedOn");
            case CLOSED_YEAR -> Dimension.year(this, "x.closedOn");
            case CLOSED_QUARTER -> Dimension.quarter(this, "x.closedOn");
            case CLOSED_MONTH -> Dimension.month(this, "x.closedOn");
        };
    }
}
