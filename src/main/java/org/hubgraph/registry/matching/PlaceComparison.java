package org.hubgraph.registry.matching;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.hubgraph.registry.entry.Place;
import org.hubgraph.registry.matching.Signal.Agreement;
import org.hubgraph.registry.matching.Signal.Feature;

/** Compares where two entries are: of several places, one in common is enough. */
final class PlaceComparison {
    private static final double SAME_COUNTRY = 0.5;
    private static final double OTHER_COUNTRY = -3;
    private static final double SAME_CITY = 2;
    private static final double OTHER_CITY = -1.5;
    private static final double SAME_SITE = 2.2;
    private static final double SITE_KILOMETRES = 2;
    private static final double CITY_KILOMETRES = 25;
    private static final double EARTH_RADIUS_KILOMETRES = 6371;

    private PlaceComparison() {}

    static Signal of(Features one, Features other) {
        var mine = one.description().places();
        var theirs = other.description().places();
        if (mine.isEmpty() || theirs.isEmpty()) {
            return Signal.absent(Feature.PLACE);
        }
        String detail = Details.pair(text(mine), text(theirs));
        double distance = distance(mine, theirs);
        if (distance <= SITE_KILOMETRES) {
            return new Signal(Feature.PLACE, Agreement.AGREES, SAME_SITE, detail);
        }
        var countries = countries(mine);
        var others = countries(theirs);
        boolean known = !countries.isEmpty() && !others.isEmpty();
        if (known && Collections.disjoint(countries, others)) {
            return new Signal(Feature.PLACE, Agreement.CONTRADICTS, OTHER_COUNTRY, detail);
        }
        if (distance <= CITY_KILOMETRES || !Collections.disjoint(one.cities(), other.cities())) {
            return new Signal(Feature.PLACE, Agreement.AGREES, SAME_CITY, detail);
        }
        boolean cities = !one.cities().isEmpty() && !other.cities().isEmpty();
        if (cities && isComparable(one.cities(), other.cities()) || distance < Double.MAX_VALUE) {
            return new Signal(Feature.PLACE, Agreement.CONTRADICTS, OTHER_CITY, detail);
        }
        return known ? new Signal(Feature.PLACE, Agreement.AGREES, SAME_COUNTRY, detail) : Signal.absent(Feature.PLACE);
    }

    /** Cities of which one may be a part of the name of the other, such as "Frankfurt", do not contradict. */
    private static boolean isComparable(Set<String> cities, Set<String> others) {
        return cities.stream().noneMatch(city -> others.stream()
                .anyMatch(other -> city.startsWith(other) || other.startsWith(city) || Spelling.isNear(city, other)));
    }

    private static Set<String> countries(List<Place> places) {
        var countries = new HashSet<String>();
        places.stream().map(Place::country).filter(Objects::nonNull).forEach(country -> countries.add(country.text()));
        return countries;
    }

    /** The shortest distance in kilometres; the largest number if one side has no coordinates. */
    private static double distance(List<Place> places, List<Place> others) {
        double least = Double.MAX_VALUE;
        for (var place : places) {
            for (var other : others) {
                if (isLocated(place) && isLocated(other)) {
                    least = Math.min(least, distance(place, other));
                }
            }
        }
        return least;
    }

    private static boolean isLocated(Place place) {
        return place.latitude() != null && place.longitude() != null;
    }

    /** The length of the great circle (haversine formula). */
    private static double distance(Place one, Place other) {
        double latitude = Math.toRadians(one.latitude());
        double otherLatitude = Math.toRadians(other.latitude());
        double north = Math.sin((latitude - otherLatitude) / 2);
        double east = Math.sin(Math.toRadians(one.longitude() - other.longitude()) / 2);
        double half = north * north + Math.cos(latitude) * Math.cos(otherLatitude) * east * east;
        return 2 * EARTH_RADIUS_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    private static String text(List<Place> places) {
        return places.stream()
                .map(place -> place.city() != null
                        ? place.country() == null ? place.city() : place.city() + " (" + place.country() + ")"
                        : place.country() == null
                                ? "coordinates"
                                : place.country().text())
                .distinct()
                .limit(3)
                .collect(Collectors.joining(", "));
    }
}
