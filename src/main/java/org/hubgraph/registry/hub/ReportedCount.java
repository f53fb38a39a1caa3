package org.hubgraph.registry.hub;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import org.hubgraph.registry.entry.Facts;
import org.hubgraph.registry.vocabulary.Bound;
import org.hubgraph.value.PartialDate;

@Embeddable
@Description("A number as reported by a source.")
public class ReportedCount {
    @NonNull
    @Description("The reported number.")
    public Integer value;

    @NonNull
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Description("Whether the number is exact, a minimum, a maximum or approximate.")
    public Bound bound;

    @Description("The date that the number was reported for; null if unknown.")
    public PartialDate asOf;

    @Ignore
    public Facts facts() {
        return new Facts().put("value", value).put("bound", bound).put("asOf", asOf);
    }
}
