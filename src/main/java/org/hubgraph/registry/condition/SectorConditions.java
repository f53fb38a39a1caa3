package org.hubgraph.registry.condition;

import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.filter.SectorFilter;
import org.hubgraph.registry.filter.SectorsFilter;

/** Compiles filters into conditions on sectors, and on the entries that have them. */
final class SectorConditions {
    private SectorConditions() {}

    static Condition of(SectorFilter filter, Conditions on) {
        return EntryConditions.add(filter, "Sector", on)
                .present("parentKey", filter.hasParent)
                .end("parentKey", "Sector", filter.parent, SectorConditions::of)
                .list("children", Rows.of("Sector", "parentKey"), filter.children, SectorConditions::of)
                .list("hubs", members("Hub"), filter.hubs, HubConditions::of)
                .list("tenants", members("Tenant"), filter.tenants, TenantConditions::of)
                .combined(filter.and, filter.or, filter.not, SectorConditions::of)
                .all();
    }

    private static Rows members(String entity) {
        return Rows.of("Sector", "key")
                .joined(entity + " %1$sMember on array_contains(%1$sMember.sectorKeys, %1$s.key)")
                .to(entity, "%sMember.key");
    }

    /**
     * A condition on the sectors of an entry.
     *
     * @param entity the type of the entry, whose attribute {@code sectorKeys} has the keys of its sectors
     */
    static Condition ofEntry(String entity, SectorsFilter filter, String alias, FilterBudget budget) {
        var sector = new Conditions(budget, "o").in("slug", filter.any).name(filter.name, "Sector");
        String sectors = Boolean.TRUE.equals(filter.includeDescendants)
                ? NestedSectors.within("i", "o")
                : "Sector i join Sector o on o.key = i.key";
        return sector.all()
                .within(
                        alias + ".key in (select m.key from " + sectors + " join " + entity
                                + " m on array_contains(m.sectorKeys, i.key) where ",
                        ")");
    }
}
