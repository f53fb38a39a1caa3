package org.hubgraph.registry.change;

import java.util.ArrayList;
import java.util.List;

import org.hubgraph.registry.entry.CoordinatePrecision;
import org.hubgraph.registry.entry.Place;
import org.hubgraph.registry.entry.Places;
import org.hubgraph.value.TextKeys;

/** Rules for places, independent of how they are added or changed. */
public final class PlaceRules {
    private static final int MOST_NORTH = 90;
    private static final int MOST_EAST = 180;
    /** The size of the columns for the search keys of cities and districts. */
    private static final int KEY_CHARACTERS = 200;

    private PlaceRules() {}

    /** Places that are stored together in one column; violations at {@code places}. */
    public static Places places(List<NewPlace> given, Violations violations) {
        var places = new ArrayList<Place>();
        for (int position = 0; position < given.size(); position++) {
            var place = given.get(position).place();
            var faults = violations.below("places", position);
            faults.checkDistinct(place.cityNames(), name -> name, "cityNames");
            checkCoordinates(place.latitude(), place.longitude(), place.coordinatePrecision(), faults);
            checkKey(place.city() == null ? null : TextKeys.searchKey(place.city()), "city", faults);
            places.add(place);
        }
        violations.checkDistinct(places, place -> place, "places");
        var all = new Places(places);
        EntryEditing.checkLength(all, violations, "places");
        return all;
    }

    /** Adds violations for coordinates that are out of range or incomplete. */
    public static void checkCoordinates(
            Double latitude, Double longitude, CoordinatePrecision precision, Violations violations) {
        checkRange(latitude, MOST_NORTH, "latitude", violations);
        checkRange(longitude, MOST_EAST, "longitude", violations);
        if ((latitude == null) != (longitude == null)) {
            violations.add(
                    "Give both latitude and longitude, or neither.", latitude == null ? "latitude" : "longitude");
        }
        if (precision != null && latitude == null && longitude == null) {
            violations.add("requires latitude and longitude.", "coordinatePrecision");
        }
    }

    private static void checkRange(Double degrees, int most, String field, Violations violations) {
        if (degrees != null && Math.abs(degrees) > most) {
            violations.add("must be from -" + most + " to " + most + ".", field);
        }
    }

    /** A key may be longer than its text, because a character such as a ligature expands to several. */
    public static void checkKey(String key, String field, Violations violations) {
        if (key != null && key.length() > KEY_CHARACTERS) {
            violations.add(
                    "must have at most " + KEY_CHARACTERS + " characters after its ligatures are expanded.", field);
        }
    }
}
