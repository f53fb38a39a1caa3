package org.hubgraph.registry.filter;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.value.CountryCode;

@Input("PlaceFilter")
@Description(
        "Conditions on the places of an organisation: one of its places must match all that are given. `{}` matches"
                + " organisations with any place. A place whose value is unknown does not match a condition on that value.")
public class PlaceFilter {
    @Description("The country is one of these; an empty list matches nothing.")
    public List<@NonNull CountryCode> countries;

    @Description("The subdivision is one of these, as recorded; an empty list matches nothing.")
    public List<@NonNull String> subdivisions;

    @Description("Conditions on the city.")
    public TextFilter city;

    @Description("Conditions on the district.")
    public TextFilter district;

    @Description("Conditions on the street.")
    public ExactTextFilter street;

    @Description("The postcode is one of these, as it is recorded; an empty list matches nothing.")
    public List<@NonNull String> postcodes;

    @Description("The id of the city or district in GeoNames is one of these; an empty list matches nothing.")
    public List<@NonNull Integer> geonamesIds;

    @Description("The coordinates are known and inside this rectangle.")
    public GeoBox within;
}
