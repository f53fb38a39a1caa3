package org.hubgraph.registry.hub;

import jakarta.validation.constraints.PositiveOrZero;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.StoredForm;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.vocabulary.Bound;
import org.hubgraph.value.PartialDate;

@Input("ReportedCountInput")
@Description("A number as reported by a source.")
public class NewReportedCount implements StoredForm<ReportedCount> {
    @NonNull
    @PositiveOrZero
    @Description("The reported number; not negative.")
    public Integer value;

    @NonNull
    @Description("Whether the number is exact, a minimum, a maximum or approximate.")
    public Bound bound;

    @Description("The date that the number was reported for, if known.")
    public PartialDate asOf;

    @Override
    public ReportedCount stored(Violations violations, String field) {
        var count = new ReportedCount();
        count.value = value;
        count.bound = bound;
        count.asOf = asOf;
        return count;
    }
}
