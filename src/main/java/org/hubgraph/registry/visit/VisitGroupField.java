package org.hubgraph.registry.visit;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Ignore;

import org.hubgraph.registry.aggregate.Dimension;

@Enum
@Description("The fields that visits can be grouped by.")
@RegisterForReflection
public enum VisitGroupField {
    @Description("The hub, by its slug.")
    HUB,
    @Description("The year of the visit.")
    YEAR,
    @Description("The quarter of the visit.")
    QUARTER,
    @Description("The month of the visit.")
    MONTH;

    /** The dimensions of fields, which may be null, on the alias {@code v}. */
    @Ignore
    static List<Dimension> dimensions(List<VisitGroupField> fields) {
        return Dimension.all(fields, VisitGroupField::dimension);
    }

    private Dimension dimension() {
        return switch (this) {
            case HUB -> Dimension.joined(this, "@.slug", "left join Hub @ on @.key = v.hubKey");
            case YEAR -> Dimension.year(this, "v.date");
            case QUARTER -> Dimension.quarter(this, "v.date");
            case MONTH -> Dimension.month(this, "v.date");
        };
    }
}
