package org.hubgraph.registry.entry;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.LocalizedText;

/** Where an entry is, as far as its source says. An immutable value in the entry's own row. */
@Description("Where a hub or an organisation is, as far as a source says.")
public record Place(
        @Description("The country; null if no source says.") CountryCode country,

        @Description("The state, province or region: its ISO 3166-2 code, such as `CN-SH`, or its name as the source"
                + " gives it; null if no source says.")
        String subdivision,

        @Description("The city; null if no source says.") String city,

        @NonNull
        @ListSize(most = Place.MOST_CITY_NAMES)
        @Description("The name of the city in several languages, if sources give more than one; empty otherwise.")
        List<@NonNull LocalizedText> cityNames,

        @Description("The district of the city; null if no source says.")
        String district,

        @Description("The street with the number of the house, in the order of the country; null if no source says.")
        String street,

        @Description("The postcode; null if no source says.")
        String postcode,

        @Description("Degrees north of the equator (WGS 84), from -90 to 90; null if unknown.")
        Double latitude,

        @Description("Degrees east of Greenwich (WGS 84), from -180 to 180; null if unknown.")
        Double longitude,

        @Description("The area that the coordinates represent; null without coordinates, or if unknown.")
        CoordinatePrecision coordinatePrecision,

        @Description("The id of the city or district in GeoNames; null if none is recorded.")
        Integer geonamesId) {
    /** Maximum number of names of the city. */
    public static final int MOST_CITY_NAMES = 20;
    /** A place of which nothing is known. */
    public static final Place UNKNOWN =
            new Place(null, null, null, List.of(), null, null, null, null, null, null, null);
}
