package org.hubgraph.registry.classification;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.MergedPart;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.merge.Moving;
import org.hubgraph.registry.sector.Sectors;
import org.hubgraph.registry.tenant.Tenant;

/**
 * The sectors of a hub or organisation that is restored after a merge, without those that were deleted since. A merge
 * moves no sectors: the survivor retains its own.
 */
@ApplicationScoped
class RestoredSectors implements Moving {
    private final Sectors sectors;

    RestoredSectors(Sectors sectors) {
        this.sectors = sectors;
    }

    @Override
    public String name() {
        return "sectors";
    }

    @Override
    public List<MergedPart> move(RegistryEntry merged, RegistryEntry survivor, Violations violations) {
        return List.of();
    }

    @Override
    public void prepare(RegistryEntry restored) {
        if (restored instanceof Hub hub) {
            hub.sectorKeys = present(hub.sectorKeys);
        } else if (restored instanceof Tenant tenant) {
            tenant.sectorKeys = present(tenant.sectorKeys);
        }
    }

    private List<UUID> present(List<UUID> keys) {
        return keys.stream().filter(key -> sectors.findByKey(key).isPresent()).toList();
    }

    @Override
    public void moveBack(
            List<MergedPart> parts, RegistryEntry survivor, RegistryEntry restored, Violations violations) {}
}
