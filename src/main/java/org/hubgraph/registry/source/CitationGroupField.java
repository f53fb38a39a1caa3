package org.hubgraph.registry.source;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Ignore;

import org.hubgraph.registry.aggregate.Dimension;

@Enum
@Description("The fields that citations can be grouped by.")
@RegisterForReflection
public enum CitationGroupField {
    @Description("The source, by its slug.")
    SOURCE,
    @Description("The type of the object that the citation is about, such as `Hub`.")
    SUBJECT_TYPE,
    @Description("The cited field; null for citations of an object as a whole.")
    FIELD,
    @Description("The rank.")
    RANK,
    @Description("The confidence.")
    CONFIDENCE,
    @Description("The kind of the locator.")
    LOCATOR_KIND,
    @Description("The language of the quote.")
    QUOTE_LANGUAGE,
    @Description("The year of the access.")
    ACCESSED_YEAR,
    @Description("The quarter of the access.")
    ACCESSED_QUARTER,
    @Description("The month of the access.")
    ACCESSED_MONTH;

    /** The dimensions of fields, which may be null, on the alias {@code c}. */
    @Ignore
    static List<Dimension> dimensions(List<CitationGroupField> fields) {
        return Dimension.all(fields, CitationGroupField::dimension);
    }

    private Dimension dimension() {
        return switch (this) {
            case SOURCE -> Dimension.joined(this, "@.slug", "left join Source @ on @.key = c.sourceKey");
            case SUBJECT_TYPE -> Dimension.of(this, "c.subjectType");
            case FIELD -> Dimension.of(this, "c.field");
            case RANK -> Dimension.of(this, "c.rank");
            case CONFIDENCE -> Dimension.of(this, "c.confidence");
            case LOCATOR_KIND -> Dimension.of(this, "c.locatorKind");
            case QUOTE_LANGUAGE -> Dimension.of(this, "c.quoteLanguage");
            case ACCESSED_YEAR -> Dimension.year(this, "c.accessedOn");
            case ACCESSED_QUARTER -> Dimension.quarter(this, "c.accessedOn");
            case ACCESSED_MONTH -> Dimension.month(this, "c.accessedOn");
        };
    }
}
