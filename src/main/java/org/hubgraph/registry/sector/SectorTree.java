package org.hubgraph.registry.sector;

import java.util.ArrayList;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.change.Editing;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.condition.NestedSectors;

/**
 * The nesting of sectors. No sector contains itself, directly or indirectly, even if several clients move sectors
 * concurrently.
 */
@ApplicationScoped
class SectorTree {
    private static final String PARENT = "parent";

    private final Sectors sectors;
    private final Editing editing;

    SectorTree(Sectors sectors, Editing editing) {
        this.sectors = sectors;
        this.editing = editing;
    }

    /**
     * Sets the parent of a sector.
     *
     * @param sector new or stored
     * @param idOrSlug of the parent; null for none
     */
    void put(Sector sector, String idOrSlug, Violations violations) {
        var parent = editing.named(Sector.class, idOrSlug, violations, PARENT);
        sector.parentKey = parent == null ? null : parent.key;
        if (parent == null) {
            return;
        }
        var chain = sectors.listOutwards(parent.key, NestedSectors.LEVELS);
        if (parent.key.equals(sector.key)) {
            violations.add("A sector cannot be its own parent.", PARENT);
        } else if (chain.contains(sector.key)) {
            violations.add("A sector cannot be inside a sector that it contains.", PARENT);
        } else {
            int levels = chain.size() + (sector.isPersistent() ? sectors.height(sector.key, NestedSectors.LEVELS) : 1);
            if (levels > NestedSectors.LEVELS) {
                violations.add(
                        "Sectors would be nested " + levels + " levels deep; " + NestedSectors.LEVELS + " are allowed.",
                        PARENT);
            }
        }
        // Two concurrent transactions could each move a sector into the other's without seeing the other move.
        // Therefore each also rewrites the rows that its check relies on, so that the second one fails to serialize and
        // is run again.
        var relied = new ArrayList<>(chain);
        if (sector.isPersistent()) {
            relied.add(sector.key);
        }
        sectors.rewrite(relied);
    }
}
