package org.hubgraph.registry.entry;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

import org.hubgraph.value.TextKeys;

/**
 * The fields of a place that filters compare. A hub has a column for each of them; an organisation, which may have several
 * places, has all fields of all places in one array, in this order: see {@link Places#fields()}.
 */
public enum PlaceField {
    COUNTRY("country", Place::country),
    SUBDIVISION("subdivision", Place::subdivision),
    CITY("cityKey", place -> key(place.city())),
    DISTRICT("districtKey", place -> key(place.district())),
    STREET("street", Place::street),
    POSTCODE("postcode", Place::postcode),
    GEONAMES_ID("geonamesId", Place::geonamesId),
    LATITUDE("latitude", Place::latitude),
    LONGITUDE("longitude", Place::longitude);

    /** The value of a field that is not known: Arrays in the database and in files have no members that are null. */
    public static final String UNKNOWN = "";

    /** More than any of the degrees is below zero. */
    private static final int POSITIVE = 180;

    private final String attribute;
    private final Function<Place, Object> value;

    PlaceField(String attribute, Function<Place, Object> value) {
        this.attribute = attribute;
        this.value = value;
    }

    /** The field that is in this attribute of a hub. */
    public static PlaceField of(String attribute) {
        return Arrays.stream(values())
                .filter(field -> field.attribute.equals(attribute))
                .findFirst()
                .orElseThrow();
    }

    /** The text of the field of a place. */
    String of(Place place) {
        var known = value.apply(place);
        return known == null ? UNKNOWN : text(known);
    }

    /** A value as a text; those of degrees sort like the degrees. */
    public String text(Object known) {
        return known instanceof Double degrees
                ? String.format(Locale.ROOT, "%014.10f", degrees + POSITIVE)
                : known.toString();
    }

    private static String key(String text) {
        return text == null ? null : TextKeys.searchKey(text);
    }
}
