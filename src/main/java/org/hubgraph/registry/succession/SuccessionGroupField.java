package org.hubgraph.registry.succession;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Ignore;

import org.hubgraph.registry.aggregate.Dimension;

@Enum
@Description("The fields that successions can be grouped by.")
@RegisterForReflection
public enum SuccessionGroupField {
    @Description("The kind.")
    KIND,
    @Description("The type of both entries.")
    TYPE,
    @Description("The year of the succession.")
    SUCCEEDED_YEAR,
    @Description("The quarter of the succession.")
    SUCCEEDED_QUARTER,
    @Description("The month of the succession.")
    SUCCEEDED_MONTH;

    /** The dimensions of fields, which may be null, on the alias {@code x}. */
    @Ignore
    static List<Dimension> dimensions(List<SuccessionGroupField> fields) {
        return Dimension.all(fields, SuccessionGroupField::dimension);
    }

    private Dimension dimension() {
        return switch (this) {
            case KIND -> Dimension.of(this, "x.kind");
            case TYPE -> Dimension.of(this, "x.entryType");
            case SUCCEEDED_YEAR -> Dimension.year(this, "x.succeededOn");
            case SUCCEEDED_QUARTER -> Dimension.quarter(this, "x.succeededOn");
            case SUCCEEDED_MONTH -> Dimension.month(this, "x.succeededOn");
        };
    }
}
