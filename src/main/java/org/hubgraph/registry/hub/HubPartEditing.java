package org.hubgraph.registry.hub;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.change.EntryEditing;
import org.hubgraph.registry.change.Given;
import org.hubgraph.registry.change.Patches;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.PartTable;
import org.hubgraph.registry.vocabulary.ServiceKind;

/** Adds and removes the parts of a hub: zones and services. */
@ApplicationScoped
class HubPartEditing {
    private final HubParts parts;
    private final Patches patches;

    HubPartEditing(HubParts parts, Patches patches) {
        this.parts = parts;
        this.patches = patches;
    }

    /** @param hub new, but with a key */
    void addZones(Hub hub, List<NewZone> given, Violations violations) {
        violations.checkDistinct(given, zone -> Arrays.asList(zone.names, zone.position), "zones");
        for (int place = 0; place < given.size(); place++) {
            var zone = new Zone();
            zone.hubKey = hub.key;
            zone.allNames = EntryEditing.names(given.get(place).names, violations, "zones", place, "names");
            patches.apply(given.get(place), zone, violations.below("zones", place));
            zone.listIndex = place;
            parts.persist(zone);
        }
    }

    /**
     * Appends a new zone to the hub's list. Two concurrently added zones may get the same position; the one created
     * first then comes first.
     */
    void append(Zone zone, Hub hub, Violations violations) {
        if (parts.count("hubKey", hub.key) >= Zone.MOST) {
            violations.add("This hub already has " + Zone.MOST + " zones, the most that a hub can have.", "hub");
        }
        zone.hubKey = hub.key;
        zone.listIndex = parts.nextIndex(hub.key);
    }

    /** @param hub with a key */
    void setServices(Hub hub, List<NewOffer> given, Violations violations) {
        var kinds = EnumSet.noneOf(ServiceKind.class);
        var services = new ArrayList<HubService>();
        for (int place = 0; place < given.size(); place++) {
            var service = new HubService();
            service.hubKey = hub.key;
            service.kind = given.get(place).kind;
            service.descriptions = EntryEditing.texts(
                    Given.listed(given.get(place).descriptions), violations, "services", place, "descriptions");
            if (!kinds.add(service.kind)) {
                violations.add(Violations.TWICE, "services", place, "kind");
            }
            services.add(service);
        }
        PartTable.replace(
                services(hub),
                services,
                service -> service.kind,
                (stored, wanted) -> stored.descriptions = wanted.descriptions);
    }

    /** Removes all parts. Call it after all else is written, because rows that refer to a zone prevent its deletion. */
    void removeAll(Hub hub) {
        parts.list("hubKey", hub.key).forEach(parts::delete);
        services(hub).forEach(HubService::delete);
    }

    private List<HubService> services(Hub hub) {
        return parts.servicesByHub(List.of(hub.key)).getOrDefault(hub.key, List.of());
    }
}
