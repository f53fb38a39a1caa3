package org.hubgraph.registry.aggregate;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.value.PartialDate;

@Description("The number of entries of a group on a day.")
public record CountOnDay(
        @NonNull @Description("The day: the last one of a period.")
        PartialDate date,

        @NonNull
        @Description("The number of entries that may be in force on this day, as with `asOf`: an entry without a"
                + " beginning may have begun long before.")
        Integer count,

        @NonNull
        @Description("The number of those whose dates leave no doubt: they began on this day or before, and do not end"
                + " before it. An entry without an end that is not said to have ended counts.")
        Integer certain) {}
