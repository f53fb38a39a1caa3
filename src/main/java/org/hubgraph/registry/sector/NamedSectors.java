package org.hubgraph.registry.sector;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.change.Editing;
import org.hubgraph.registry.change.Violations;

/** Finds the sectors that the inputs of hubs and organisations name. */
@ApplicationScoped
public class NamedSectors {
    private static final String FIELD = "sectors";

    private final Editing editing;

    NamedSectors(Editing editing) {
        this.editing = editing;
    }

    /**
     * The keys of the sectors, without duplicates, in the order in which they first occur.
     *
     * @param idsOrSlugs an unknown one is a violation
     */
    public List<UUID> keys(List<String> idsOrSlugs, Violations violations) {
        var keys = new LinkedHashSet<UUID>();
        for (int place = 0; place < idsOrSlugs.size(); place++) {
            var sector = editing.named(Sector.class, idsOrSlugs.get(place), violations, FIELD, place);
            if (sector != null) {
                keys.add(sector.key);
            }
        }
        return List.copyOf(keys);
    }
}
