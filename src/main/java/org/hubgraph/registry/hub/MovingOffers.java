package org.hubgraph.registry.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.MergedPart;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.entry.Texts;
import org.hubgraph.registry.merge.Moving;
import org.hubgraph.registry.vocabulary.ServiceKind;

/** Moves the services of a merged hub to the survivor, except for kinds that the survivor has already. */
@ApplicationScoped
class MovingOffers implements Moving {
    private final HubParts parts;

    MovingOffers(HubParts parts) {
        this.parts = parts;
    }

    @Override
    public String name() {
        return "services";
    }

    @Override
    public List<MergedPart> move(RegistryEntry merged, RegistryEntry survivor, Violations violations) {
        var own = byKind(survivor);
        var moved = new ArrayList<MergedPart>();
        for (HubService service : byKind(merged).values()) {
            boolean shared = own.containsKey(service.kind);
            moved.add(MergedPart.of(service.kind.name(), service.descriptions.toString(), shared));
            if (shared) {
                service.delete();
            } else {
                service.hubKey = survivor.key;
            }
        }
        return moved;
    }

    /**
     * The restored hub offers again what it offered before the merge. Services have no history of their own, so a
     * service that was edited since remains with the survivor, and the restored hub gets a new row.
     */
    @Override
    public void moveBack(
            List<MergedPart> moved, RegistryEntry survivor, RegistryEntry restored, Violations violations) {
        var own = byKind(survivor);
        for (MergedPart part : moved) {
            var service = own.get(ServiceKind.valueOf(part.item));
            boolean isAsGiven =
                    service != null && service.descriptions.toString().equals(part.detail);
            if (isAsGiven && !part.shared) {
                service.hubKey = restored.key;
            } else {
                var again = new HubService();
                again.hubKey = restored.key;
                again.kind = ServiceKind.valueOf(part.item);
                again.descriptions = Texts.stored(part.detail);
                again.persist();
                if (isAsGiven && part.retainedAs != null) {
                    service.descriptions = Texts.stored(part.retainedAs.detail);
                }
            }
        }
    }

    private Map<ServiceKind, HubService> byKind(RegistryEntry hub) {
        return parts.servicesByHub(List.of(hub.key)).getOrDefault(hub.key, List.of()).stream()
                .collect(Collectors.toMap(service -> service.kind, Function.identity()));
    }
}
