package org.hubgraph.registry.change;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.entry.CoordinatePrecision;
import org.hubgraph.registry.entry.Place;
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.LocalizedText;
import org.hubgraph.value.SingleLine;

/** A place in the input of a mutation. */
@Input("PlaceInput")
@Description("A place, as far as a source says.")
@RegisterForReflection
public class NewPlace {
    @Description("The country.")
    public CountryCode country;

    @SingleLine
    @Size(max = 100)
    @Description("The state, province or region: its ISO 3166-2 code, such as `CN-SH`, or its name as the source gives"
            + " it. At most 100 characters.")
    public String subdivision;

    @SingleLine
    @Size(max = 200)
    @Description("The city. At most 200 characters.")
    public String city;

    @Size(max = Place.MOST_CITY_NAMES)
    @Description("The name of the city in several languages. At most 20.")
    public List<@NonNull @Valid LocalizedText> cityNames;

    @SingleLine
    @Size(max = 200)
    @Description("The district of the city. At most 200 characters.")
    public String district;

    @SingleLine
    @Size(max = 500)
    @Description("The street with the number of the house, in the order of the country. At most 500 characters.")
    public String street;

    @SingleLine
    @Size(max = 20)
    @Description("The postcode. At most 20 characters.")
    public String postcode;

    @Description("Degrees north of the equator (WGS 84), from -90 to 90; requires a longitude.")
    public Double latitude;

    @Description("Degrees east of Greenwich (WGS 84), from -180 to 180; requires a latitude.")
    public Double longitude;

    @Description("The area that the coordinates represent; requires coordinates.")
    public CoordinatePrecision coordinatePrecision;

    @Positive
    @Description("The id of the city or district in GeoNames.")
    public Integer geonamesId;

    Place place() {
        return new Place(
                country,
                subdivision,
                city,
                Given.listed(cityNames),
                district,
                street,
                postcode,
                latitude,
                longitude,
                coordinatePrecision,
                geonamesId);
    }
}
