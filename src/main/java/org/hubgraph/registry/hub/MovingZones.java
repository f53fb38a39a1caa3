package org.hubgraph.registry.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.MergedPart;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.merge.Moving;

/** Appends the zones of a merged hub to those of the survivor. */
@ApplicationScoped
class MovingZones implements Moving {
    private final HubParts parts;

    MovingZones(HubParts parts) {
        this.parts = parts;
    }

    @Override
    public String name() {
        return "zones";
    }

    @Override
    public List<MergedPart> move(RegistryEntry merged, RegistryEntry survivor, Violations violations) {
        int next = parts.nextIndex(survivor.key);
        var moved = new ArrayList<MergedPart>();
        for (Zone zone : parts.list("hubKey = ?1 order by listIndex, key", merged.key)) {
            moved.add(MergedPart.of(zone.key.toString(), Integer.toString(zone.listIndex), false));
            zone.hubKey = survivor.key;
            zone.listIndex = next++;
        }
        if (parts.count("hubKey", survivor.key) + moved.size() > Zone.MOST) {
            violations.add("has too many zones for the survivor, which can have at most " + Zone.MOST + ".", MERGED_ID);
        }
        return moved;
    }

    @Override
    public void moveBack(
            List<MergedPart> moved, RegistryEntry survivor, RegistryEntry restored, Violations violations) {
        for (MergedPart part : moved) {
            parts.find("key = ?1 and hubKey = ?2", UUID.fromString(part.item), survivor.key)
                    .firstResultOptional()
                    .ifPresent(zone -> {
                        zone.hubKey = restored.key;
                        zone.listIndex = Integer.parseInt(part.detail);
                    });
        }
    }
}
