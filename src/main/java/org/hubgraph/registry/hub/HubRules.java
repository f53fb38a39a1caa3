package org.hubgraph.registry.hub;

import org.hubgraph.registry.change.PlaceRules;
import org.hubgraph.registry.change.Violations;

/** Rules for all hubs, independent of how they are added or changed. */
final class HubRules {
    private HubRules() {}

    static void check(Hub hub, Violations violations) {
        violations.checkOrder(hub.openedOn, "openedOn", hub.closedOn, "closedOn");
        PlaceRules.checkKey(hub.cityKey, "city", violations);
        PlaceRules.checkKey(hub.districtKey, "district", violations);
        PlaceRules.checkCoordinates(hub.latitude, hub.longitude, hub.coordinatePrecision, violations);
    }
}
