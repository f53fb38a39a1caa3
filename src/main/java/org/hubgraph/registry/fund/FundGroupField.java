package org.hubgraph.registry.fund;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Ignore;

import org.hubgraph.registry.aggregate.Dimension;

@Enum
@Description("The fields that funds can be grouped by.")
@RegisterForReflection
public enum FundGroupField {
    @Description("The provider of the money.")
    LEVEL,
    @Description("The meaning of the size.")
    BASIS,
    @Description("The currency of the size.")
    CURRENCY,
    @Description("The size class: the currency and the power of ten that the size reaches, such as `CNY 1000000000` for"
            + " sizes from one billion to below ten billion. `CNY 0` is below one.")
    SIZE_CLASS,
    @Description("Whether it has ended: `true` or `false`.")
    ENDED,
    @Description("The year of its launch.")
    LAUNCHED_YEAR,
    @Description("The quarter of its launch.")
    LAUNCHED_QUARTER,
    @Description("The month of its launch.")
    LAUNCHED_MONTH,
    @Description("The year of its closing.")
    CLOSED_YEAR;

    /** The dimensions of fields, which may be null, on the alias {@code f}. */
    @Ignore
    static List<Dimension> dimensions(List<FundGroupField> fields) {
        return Dimension.all(fields, FundGroupField::dimension);
    }

    private Dimension dimension() {
        return switch (this) {
            case LEVEL -> Dimension.of(this, "f.level");
            case BASIS -> Dimension.of(this, "f.sizeBasis");
            case CURRENCY -> Dimension.of(this, "f.size.currency");
            case SIZE_CLASS -> Dimension.sizeClass(this, "f.size");
            case ENDED -> Dimension.of(this, "f.ended");
            case LAUNCHED_YEAR -> Dimension.year(this, "f.launchedOn");
            case LAUNCHED_QUARTER -> Dimension.quarter(this, "f.launchedOn");
            case LAUNCHED_MONTH -> Dimension.month(this, "f.launchedOn");
            case CLOSED_YEAR -> Dimension.year(this, "f.closedOn");
        };
    }
}
