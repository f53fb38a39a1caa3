package org.hubgraph.registry.hub;

import org.hubgraph.registry.change.Violations;

/** Rules for all hubs, independent of how they are added or changed. */
final class HubRules {
    private static final int MOST_NORTH = 90;
    private static final int MOST_EAST = 180;
    /** The size of the columns for the search keys of city and district. */
    private static final int KEY_CHARACTERS = 200;

    private HubRules() {}

    static void check(Hub hub, Violations violations) {
        violations.checkOrder(hub.openedOn, "openedOn", hub.closedOn, "closedOn");
        checkKey(hub.cityKey, "city", violations);
        checkKey(hub.districtKey, "district", violations);
        checkRange(hub.latitude, MOST_NORTH, "latitude", violations);
        checkRange(hub.longitude, MOST_EAST, "longitude", violations);
        if ((hub.latitude == null) != (hub.longitude == null)) {
            boolean north = hub.latitude == null;
            violations.add("Give both latitude and longitude, or neither.", north ? "latitude" : "longitude");
        }
    }

    private static void checkRange(Double degrees, int most, String field, Violations violations) {
        if (degrees != null && Math.abs(degrees) > most) {
            violations.add("must be from -" + most + " to " + most + ".", field);
        }
    }

    /** A key may be longer than its text, because a character such as a ligature expands to several. */
    private static void checkKey(String key, String field, Violations violations) {
        if (key != null && key.length() > KEY_CHARACTERS) {
            violations.add(
                    "must have at most " + KEY_CHARACTERS + " characters after its ligatures are expanded.", field);
        }
    }
}
