package org.hubgraph.registry.figure;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Ignore;

import org.hubgraph.registry.aggregate.Dimension;

@Enum
@Description("The fields that figures can be grouped by.")
@RegisterForReflection
public enum FigureGroupField {
    @Description("The kind.")
    KIND,
    @Description("How exact the amount is.")
    QUALIFIER,
    @Description("The currency; null if it is no money.")
    CURRENCY,
    @Description("The unit; null if it has none.")
    UNIT,
    @Description("The hub, by its slug; null for organisations and funds.")
    HUB,
    @Description("The organisation, by its slug; null for hubs and funds.")
    TENANT,
    @Description("The fund, by its slug; null for hubs and organisations.")
    FUND,
    @Description("The year of its date.")
    YEAR,
    @Description("The quarter of its date.")
    QUARTER,
    @Description("The month of its date.")
    MONTH;

    /** The dimensions of fields, which may be null, on the alias {@code f}. */
    @Ignore
    static List<Dimension> dimensions(List<FigureGroupField> fields) {
        return Dimension.all(fields, FigureGroupField::dimension);
    }

    private Dimension dimension() {
        return switch (this) {
            case KIND -> Dimension.of(this, "f.kind");
            case QUALIFIER -> Dimension.of(this, "f.qualifier");
            case CURRENCY -> Dimension.of(this, "f.currency");
            case UNIT -> Dimension.of(this, "f.unit");
            case HUB -> Dimension.joined(this, "@.slug", "left join Hub @ on @.key = f.hubKey");
            case TENANT -> Dimension.joined(this, "@.slug", "left join Tenant @ on @.key = f.tenantKey");
            case FUND -> Dimension.joined(this, "@.slug", "left join Fund @ on @.key = f.fundKey");
            case YEAR -> Dimension.year(this, "f.date");
            case QUARTER -> Dimension.quarter(this, "f.date");
            case MONTH -> Dimension.month(this, "f.date");
        };
    }
}
