package org.hubgraph.registry.backing;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Ignore;

import org.hubgraph.registry.aggregate.Dimension;
import org.hubgraph.registry.sector.Sector;

@Enum
@Description("The fields that backings can be grouped by.")
@RegisterForReflection
public enum BackingGroupField {
    @Description("The kind.")
    KIND,
    @Description("The fund that gives, by its slug; null for other backers.")
    FUND,
    @Description("The organisation that gives, by its slug; null for other backers.")
    ORGANISATION,
    @Description("The person who gives, by slug; null for other backers.")
    PERSON,
    @Description("The hub that receives, by its slug; null for organisations.")
    HUB,
    @Description("The organisation that receives, by its slug; null for hubs.")
    TENANT,
    @Description(
            "The sectors of the hub or organisation that receives, by their slugs; a backing belongs to the group of"
                    + " each.")
    SECTOR,
    @Description("The country code of the hub or organisation that receives.")
    COUNTRY,
    @Description("The currency of the amount.")
    CURRENCY,
    @Description(
            "The size class: the currency and the power of ten that the amount reaches, such as `CNY 1000000000` from"
                    + " one billion to below ten billion. `CNY 0` is below one.")
    SIZE_CLASS,
    @Description("The year of the commitment.")
    COMMITTED_YEAR,
    @Description("The quarter of the commitment.")
    COMMITTED_QUARTER,
    @Description("The month of the commitment.")
    COMMITTED_MONTH,
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

    private static final String RECEIVING_TENANT = "left join Tenant @ on @.key = b.tenantKey";
    private static final String RECEIVING_HUB = "left join Hub @Hub on @Hub.key = b.hubKey";

    /** The dimensions of fields, which may be null, on the alias {@code b}. */
    @Ignore
    static List<Dimension> dimensions(List<BackingGroupField> fields) {
        return Dimension.all(fields, BackingGroupField::dimension);
    }

    private Dimension dimension() {
        return switch (this) {
            case KIND -> Dimension.of(this, "b.kind");
            case FUND -> Dimension.joined(this, "@.slug", "left join Fund @ on @.key = b.fundKey");
            case ORGANISATION -> Dimension.joined(this, "@.slug", "left join Tenant @ on @.key = b.backerTenantKey");
            case PERSON -> Dimension.joined(this, "@.slug", "left join Person @ on @.key = b.personKey");
            case HUB -> Dimension.joined(this, "@.slug", "left join Hub @ on @.key = b.hubKey");
            case TENANT -> Dimension.joined(this, "@.slug", "left join Tenant @ on @.key = b.tenantKey");
            case SECTOR ->
                Dimension.keys(this, "coalesce(@.sectorKeys, @Hub.sectorKeys)", Sector.class)
                        .joining(RECEIVING_TENANT)
                        .joining(RECEIVING_HUB);
            case COUNTRY ->
                Dimension.joined(this, "coalesce(@.country, @Hub.country)", RECEIVING_TENANT)
                        .joining(RECEIVING_HUB);
            case CURRENCY -> Dimension.of(this, "b.amount.currency");
            case SIZE_CLASS -> Dimension.sizeClass(this, "b.amount");
            case COMMITTED_YEAR -> Dimension.year(this, "b.committedOn");
            case COMMITTED_QUARTER -> Dimension.quarter(this, "b.committedOn");
            case COMMITTED_MONTH -> Dimension.month(this, "b.committedOn");
            case SINCE_YEAR -> Dimension.year(this, "b.since");
            case SINCE_QUARTER -> Dimension.quarter(this, "b.since");
            case SINCE_MONTH -> Dimension.month(this, "b.since");
            case UNTIL_YEAR -> Dimension.year(this, "b.until");
            case UNTIL_QUARTER -> Dimension.quarter(this, "b.until");
            case UNTIL_MONTH -> Dimension.month(this, "b.until");
            case ENDED -> Dimension.of(this, "b.ended");
        };
    }
}
