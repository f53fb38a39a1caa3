package org.hubgraph.registry.source;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Ignore;

import org.hubgraph.registry.aggregate.Dimension;

@Enum
@Description("The fields that sources can be grouped by.")
@RegisterForReflection
public enum SourceGroupField {
    @Description("The publisher.")
    PUBLISHER,
    @Description("The language.")
    LANGUAGE,
    @Description("The licence.")
    LICENCE,
    @Description("The year of the publication.")
    PUBLISHED_YEAR,
    @Description("The quarter of the publication.")
    PUBLISHED_QUARTER,
    @Description("The month of the publication.")
    PUBLISHED_MONTH;

    /** The dimensions of fields, which may be null, on the alias {@code o}. */
    @Ignore
    static List<Dimension> dimensions(List<SourceGroupField> fields) {
        return Dimension.all(fields, SourceGroupField::dimension);
    }

    private Dimension dimension() {
        return switch (this) {
            case PUBLISHER -> Dimension.of(this, "o.publisher");
            case LANGUAGE -> Dimension.of(this, "o.language");
            case LICENCE -> Dimension.of(this, "o.licence");
            case PUBLISHED_YEAR -> Dimension.year(this, "o.publishedOn");
            case PUBLISHED_QUARTER -> Dimension.quarter(this, "o.publishedOn");
            case PUBLISHED_MONTH -> Dimension.month(this, "o.publishedOn");
        };
    }
}
