package org.hubgraph.registry.condition;

import java.util.ArrayList;
import java.util.List;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.filter.SectorFilter;
import org.hubgraph.registry.filter.SectorsFilter;

/** Compiles filters into conditions on sectors, and on the entries that have them. */
public final class SectorConditions {
    private SectorConditions() {}

    /** Compiles a {@link SectorFilter} into a condition on the alias {@code s}. */
    public static Condition of(SectorFilter filter, FilterBudget budget) {
        var all = new ArrayList<Condition>();
        budget.in(all, "s.slug", filter.slugs);
        budget.name(all, "s", filter.name);
        budget.either(all, "s.parentKey is not null", filter.hasParent);
        budget.externalId(all, "s", filter.externalId);
        budget.changedSince(all, "s", filter.updatedSince);
        budget.combined(all, filter.and, filter.or, filter.not, part -> of(part, budget));
        return Condition.allOf(all);
    }

    /**
     * Adds a condition on the sectors of an entry; null adds nothing.
     *
     * @param entity the type of the entry, whose attribute {@code sectorKeys} has the keys of its sectors
     * @param alias of the entry
     */
    public static void add(List<Condition> to, FilterBudget budget, String entity, String alias, SectorsFilter filter) {
        if (filter == null) {
            return;
        }
        var all = new ArrayList<Condition>();
        budget.in(all, "o.slug", filter.any);
        budget.name(all, "o", filter.name);
        var sector = Condition.allOf(all);
        String sectors = Boolean.TRUE.equals(filter.includeDescendants)
                ? NestedSectors.within("i", "o")
                : "Sector i join Sector o on o.key = i.key";
        budget.add(
                to,
                new Condition(
                        alias + ".key in (select m.key from " + sectors + " join " + entity
                                + " m on array_contains(m.sectorKeys, i.key) where " + sector.hql() + ")",
                        sector.values()));
    }
}
