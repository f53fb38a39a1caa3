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
import org.hubgraph.value.PartialDate;

@Embeddable
@Description("A number as a source reported it.")
public class ReportedCount {
    @NonNull
    @Description("The number named.")
    public Integer value;

    @NonNull
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Description("Whether that many, more, fewer or about that many are meant.")
    public Bound bound;

    @Description("The date it was reported for; null if none is known.")
    public PartialDate asOf;

    @Ignore
    public Facts facts() {
        return new Facts().put("value", value).put("bound", bound).put("asOf", asOf);
    }
}
