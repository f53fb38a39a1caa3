package org.hubgraph.registry.figure;

import java.util.List;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.registry.condition.Filters;
import org.hubgraph.registry.entry.DateConditions;
import org.hubgraph.registry.filter.FigureFilter;
import org.hubgraph.value.PartialDate;

/**
 * The arguments of a list of figures.
 *
 * @param asOf only figures whose date is, or may be, on or before this one; null for all. Undated figures are included,
 *     as relations without a start are
 * @param filter null for all
 * @param orderBy null or empty for the latest first
 */
record FigureListing(PartialDate asOf, FigureFilter filter, List<FigureOrder> orderBy) {

    /** @param parent the path of the entry that the figures are about; null for a list at the root */
    Listing listing(String name, String parent, Filters filters) {
        return new Listing(name, List.of("Figure f"), "Figure f", parent, condition(filters), FigureOrder.of(orderBy));
    }

    private Condition condition(Filters filters) {
        var condition = filters.figures(filter);
        return asOf == null
                ? condition
                : condition.and(Condition.anyOf(
                        List.of(Condition.of("f.date is null"), DateConditions.mayBeUntil("f.date", asOf))));
    }
}
