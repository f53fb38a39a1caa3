package org.hubgraph.registry.visit;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Ignore;

import org.hubgraph.registry.aggregate.Dimension;

@Enum
@Description("The fields that statements can be grouped by.")
@RegisterForReflection
public enum StatementGroupField {
    @Description("The speaker, by slug.")
    PERSON,
    @Description("The language.")
    LANGUAGE,
    @Description("The year of the statement.")
    SAID_YEAR,
    @Description("The quarter of the statement.")
    SAID_QUARTER,
    @Description("The month of the statement.")
    SAID_MONTH;

    /** The dimensions of fields, which may be null, on the alias {@code q}. */
    @Ignore
    static List<Dimension> dimensions(List<StatementGroupField> fields) {
        return Dimension.all(fields, StatementGroupField::dimension);
    }

    private Dimension dimension() {
        return switch (this) {
            case PERSON -> Dimension.joined(this, "@.slug", "left join Person @ on @.key = q.personKey");
            case LANGUAGE -> Dimension.of(this, "q.language");
            case SAID_YEAR -> Dimension.year(this, "q.saidOn");
            case SAID_QUARTER -> Dimension.quarter(this, "q.saidOn");
            case SAID_MONTH -> Dimension.month(this, "q.saidOn");
        };
    }
}
