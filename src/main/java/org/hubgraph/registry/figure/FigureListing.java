package org.hubgraph.registry.figure;

import java.util.List;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.limit.Limits;
import org.hubgraph.registry.condition.FigureConditions;
import org.hubgraph.registry.condition.FilterBudget;
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
    Listing listing(String name, String parent, Limits limits) {
        return new Listing(name, List.of("Figure f"), "Figure f", parent, condition(limits), FigureOrder.of(orderBy));
    }

    private Condition condition(Limits limits) {
        var condition = filter == null ? Condition.ALWAYS : new FigureConditions(new FilterBudget(limits)).of(filter);
        return asOf == null
                ? condition
                : condition.and(Condition.anyOf(
                        List.of(Condition.of("f.date is null"), DateConditions.mayBeUntil("f.date", asOf))));
    }
}
