package org.hubgraph.registry.operatorship;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Ignore;

import org.hubgraph.registry.aggregate.Dimension;

@Enum
@Description("The fields that operatorships can be grouped by.")
@RegisterForReflection
public enum OperatorshipGroupField {
    @Description("The hub, by its slug.")
    HUB,
    @Description("The operator, by its slug.")
    OPERATOR,
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

    /** The dimensions of fields, which may be null, on the alias {@code x}. */
    @Ignore
    static List<Dimension> dimensions(List<OperatorshipGroupField> fields) {
        return Dimension.all(fields, OperatorshipGroupField::dimension);
    }

    private Dimension dimension() {
        return switch (this) {
            case HUB -> Dimension.joined(this, "@.slug", "left join Hub @ on @.key = x.hubKey");
            case OPERATOR -> Dimension.joined(this, "@.slug", "left join Tenant @ on @.key = x.operatorKey");
            case SINCE_YEAR -> Dimension.year(this, "x.since");
            case SINCE_QUARTER -> Dimension.quarter(this, "x.since");
            case SINCE_MONTH -> Dimension.month(this, "x.since");
            case UNTIL_YEAR -> Dimension.year(this, "x.until");
            case UNTIL_QUARTER -> Dimension.quarter(this, "x.until");
            case UNTIL_MONTH -> Dimension.month(this, "x.until");
            case ENDED -> Dimension.of(this, "x.ended");
        };
    }
}
