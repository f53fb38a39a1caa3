package org.hubgraph.testsupport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.hubgraph.registry.entry.ExternalId;
import org.hubgraph.registry.entry.Place;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.value.CountryCode;

/** Random values of the fields of filters that compare more than one property or constant. */
final class RandomConditions {
    static final List<String> COUNTRIES = List.of("CN", "KR", "DE", "FR", "BR", "FJ", "US");

    private final RandomValues random;
    private final RegistryData data;

    RandomConditions(RandomValues random, RegistryData data) {
        this.random = random;
        this.data = data;
    }

    List<String> hosts() {
        return random.some(List.of("one.example", "two.example", "three.example", "no.example"), 2);
    }

    Map<String, Object> sectors() {
        var filter = new HashMap<String, Object>();
        if (random.chance(70)) {
            filter.put("any", random.some(List.of("robotics", "chips", "biotech", "Robotics", "none-such"), 2));
        }
        if (random.chance(30)) {
            filter.put("name", text(random.of("Robotics", "Foundation models", "大模型", "Bio-Tech")));
        }
        if (random.chance(50)) {
            filter.put("includeDescendants", random.chance(70));
        }
        return filter;
    }

    List<String> constants(Enum<?>[] all, int most) {
        return random.some(Arrays.stream(all).map(Enum::name).toList(), most);
    }

    List<String> countries(CountryCode like) {
        var countries = new ArrayList<>(random.some(COUNTRIES, 2));
        if (like != null && random.chance(70)) {
            countries.add(like.text());
        }
        return countries;
    }

    Map<String, Object> externalId(RegistryEntry like) {
        var filter = new HashMap<String, Object>();
        var ids = data.externalIds.get(like.key);
        ExternalId id = ids.isEmpty() ? null : random.of(ids);
        filter.put("scheme", id == null ? random.of("ROR", "LEI", "ORCID", "OTHER") : id.scheme.name());
        if (random.chance(50)) {
            filter.put("value", id == null || random.chance(20) ? "tenant-004" : id.value);
        }
        if (random.chance(20)) {
            filter.put("disputed", random.chance(30));
        }
        if (random.chance(10)) {
            filter.put("schemeName", "No Such Scheme");
        }
        return filter;
    }

    /** One or two conditions that the text may meet, each in a different spelling. */
    Map<String, Object> text(String text) {
        var filter = new HashMap<String, Object>();
        int conditions = random.of(1, 1, 1, 2);
        for (int i = 0; i < conditions; i++) {
            String field = random.of("equals", "in", "startsWith", "contains", "contains");
            String start = text.substring(0, text.offsetByCodePoints(0, 1));
            Object value =
                    switch (field) {
                        case "equals" -> random.variant(text);
                        case "in" -> random.chance(10) ? List.of() : List.of(random.variant(text), "Nowhere");
                        case "startsWith" -> random.variant(random.of(start, text));
                        default -> random.variant(random.of(random.part(text), random.part(text), "%", "_", "!"));
                    };
            filter.put(field, value);
        }
        return filter;
    }

    /** A box around or next to a hub; every third crosses the 180th meridian. */
    Map<String, Object> box(Hub like) {
        return box(like.latitude == null ? 10 : like.latitude, like.longitude == null ? 170 : like.longitude);
    }

    private Map<String, Object> box(double latitude, double longitude) {
        double south = Math.max(-90, latitude - random.of(0.0, 1.0, 40.0));
        double north = Math.min(90, latitude + random.of(0.0, 1.0, 40.0));
        double west = Math.max(-180, longitude - random.of(0.0, 1.0, 60.0));
        double east = Math.min(180, longitude + random.of(0.0, 1.0, 60.0));
        boolean crossing = random.chance(33) && west < east;
        return Map.of("south", south, "north", north, "west", crossing ? east : west, "east", crossing ? west : east);
    }

    /** Conditions that places of one organisation meet, but sometimes not one place alone. */
    Map<String, Object> place() {
        var likes = random.of(data.tenants.stream()
                .map(Tenant::getPlaces)
                .filter(places -> !places.isEmpty())
                .toList());
        var filter = new HashMap<String, Object>();
        var fields = List.of(
                "countries", "subdivisions", "city", "district", "street", "postcodes", "geonamesIds", "within");
        for (String field : random.some(fields, 3)) {
            filter.put(field, place(field, random.of(likes)));
        }
        return filter;
    }

    private Object place(String field, Place like) {
        return switch (field) {
            case "countries" -> countries(like.country());
            case "subdivisions" ->
                Stream.of("Nowhere", like.subdivision())
                        .filter(Objects::nonNull)
                        .toList();
            case "city" -> text(like.city() == null ? "Nowhere" : like.city());
            case "district" -> text(like.district() == null ? "Nowhere" : like.district());
            case "street" ->
                Map.of(
                        "startsWith",
                        like.street().substring(0, random.of(6, 8, like.street().length())));
            case "postcodes" -> List.of(like.postcode(), "Nowhere");
            case "geonamesIds" -> List.of(like.geonamesId(), 1);
            default ->
                box(like.latitude() == null ? 10 : like.latitude(), like.longitude() == null ? 170 : like.longitude());
        };
    }
}
