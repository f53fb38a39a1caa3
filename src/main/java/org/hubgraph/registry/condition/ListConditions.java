package org.hubgraph.registry.condition;

import java.util.ArrayList;
import java.util.List;

import org.hubgraph.failure.Invalid;
import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.filter.CountFilter;
import org.hubgraph.registry.filter.ListFilter;

/** The conditions on lists below an object with the alias, and on objects that its references lead to. */
final class ListConditions {
    private final FilterBudget budget;
    private final String alias;

    ListConditions(FilterBudget budget, String alias) {
        this.budget = budget;
        this.alias = alias;
    }

    /** The conditions of a filter on a list. */
    <F> List<Condition> of(String field, Rows rows, ListFilter<F> filter, Compiler<F> compiler) {
        var all = new ArrayList<Condition>();
        var parts = filter.parts();
        if (parts.some() != null) {
            all.add(some(rows, parts.where(), parts.some(), compiler));
        }
        if (parts.none() != null) {
            String row = budget.alias();
            all.add(rows.none(alias, row, matching(rows, row, parts.where(), parts.none(), compiler)));
        }
        if (parts.every() != null) {
            String row = budget.alias();
            var other = one(rows, row, parts.every(), compiler).negated();
            all.add(rows.none(
                    alias, row, which(rows, row, parts.where(), compiler).and(other)));
        }
        if (parts.count() != null) {
            count(all, field + ".count", rows, parts.count(), parts.where(), compiler);
        }
        for (var ends : filter.ends()) {
            if (ends.count() != null) {
                var counted = rows.counting(ends.references());
                count(all, field + "." + ends.field(), counted, ends.count(), parts.where(), compiler);
            }
        }
        return all;
    }

    /** At least one row matches. */
    <F> Condition some(Rows rows, F where, F filter, Compiler<F> compiler) {
        String row = budget.alias();
        return rows.any(alias, row, matching(rows, row, where, filter, compiler));
    }

    /** A reference leads to an object of the entity that matches. */
    <F> Condition leads(String reference, String entity, F filter, Compiler<F> compiler) {
        String other = budget.alias();
        var matching = budget.nested(() -> compiler.compile(filter, new Conditions(budget, other)));
        return matching.equals(Condition.ALWAYS)
                ? Condition.of(reference + " is not null")
                : matching.within(
                        reference + " in (select " + other + ".key from " + entity + " " + other + " where ", ")");
    }

    private <F> void count(
            List<Condition> all, String field, Rows rows, CountFilter count, F where, Compiler<F> compiler) {
        requireNatural(field + ".min", count.min);
        requireNatural(field + ".max", count.max);
        if (count.min != null) {
            String row = budget.alias();
            var which = which(rows, row, where, compiler);
            all.add(
                    count.min == 1
                            ? rows.any(alias, row, which)
                            : rows.number(alias, row, which).then(" >= ?", (long) count.min));
        }
        if (count.max != null) {
            String row = budget.alias();
            var which = which(rows, row, where, compiler);
            all.add(
                    count.max == 0
                            ? rows.none(alias, row, which)
                            : rows.number(alias, row, which).then(" <= ?", (long) count.max));
        }
    }

    private static void requireNatural(String bound, Integer value) {
        if (value != null && value < 0) {
            throw new Invalid(bound + " is " + value + "; it must be 0 or more.");
        }
    }

    private <F> Condition matching(Rows rows, String row, F where, F filter, Compiler<F> compiler) {
        return which(rows, row, where, compiler).and(one(rows, row, filter, compiler));
    }

    private <F> Condition which(Rows rows, String row, F where, Compiler<F> compiler) {
        var which = rows.which(row);
        return where == null ? which : which.and(one(rows, row, where, compiler));
    }

    /** A row, or the node that it leads to, matches the filter. */
    private <F> Condition one(Rows rows, String row, F filter, Compiler<F> compiler) {
        return rows.node() != null
                ? leads(rows.node(row), rows.nodeEntity(), filter, compiler)
                : budget.nested(() -> compiler.compile(filter, new Conditions(budget, row)));
    }
}
