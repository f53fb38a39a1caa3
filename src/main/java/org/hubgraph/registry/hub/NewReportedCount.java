package org.hubgraph.registry.hub;

import jakarta.validation.constraints.PositiveOrZero;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.value.PartialDate;

@Input("ReportedCountInput")
@Description("A number as reported by a source.")
public class NewReportedCount {
    @NonNull
    @PositiveOrZero
    @Description("The reported number; not negative.")
    public Integer value;

    @NonNull
    @Description("Whether the number is exact, a minimum, a maximum or approximate.")
    public Bound bound;

    @Description("The date that the number was reported for, if known.")
    public PartialDate asOf;

    /**
     * Converts a count to its stored form.
     *
     * @param given null for none; the result is then null
     */
    static ReportedCount reported(NewReportedCount given) {
        if (given == null) {
            return null;
        }
        var count = new ReportedCount();
        count.value = given.value;
        count.bound = given.bound;
        count.asOf = given.asOf;
        return count;
    }
}
