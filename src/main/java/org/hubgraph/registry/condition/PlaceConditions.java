package org.hubgraph.registry.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import org.hubgraph.failure.Invalid;
import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.registry.entry.PlaceField;
import org.hubgraph.registry.entry.Places;
import org.hubgraph.registry.filter.GeoBox;
import org.hubgraph.registry.filter.PlaceFilter;
import org.hubgraph.value.TextKeys;

/** Compiles a {@link PlaceFilter}. */
final class PlaceConditions {
    private static final int FIELDS = PlaceField.values().length;

    private PlaceConditions() {}

    /** The columns of a single place match. */
    static void ofColumns(PlaceFilter filter, Conditions on) {
        add(filter, on, (field, value) -> value);
    }

    /** One of the places of an organisation matches. */
    static Condition ofAny(PlaceFilter filter, String tenant, FilterBudget budget) {
        // The position of the first field of a place. Only a cast makes the row of the series a number.
        String first = budget.alias();
        var place = new Conditions(
                budget,
                first,
                attribute -> "nullif(array_get(" + tenant + ".placeFields, cast(" + first + " as Integer) + "
                        + PlaceField.of(attribute).ordinal() + "), '" + PlaceField.UNKNOWN + "')");
        add(filter, place, PlaceField::text);
        var all = new ArrayList<Condition>();
        all.add(Condition.of("array_length(" + tenant + ".placeFields) > 0"));
        if (!place.all().equals(Condition.ALWAYS)) {
            all.addAll(possible(filter, tenant));
            all.add(place.all()
                    .within(
                            "exists (select 1 from generate_series(1, " + FIELDS * Places.MOST + ", " + FIELDS + ") "
                                    + first + " where ",
                            ")"));
        }
        return Condition.allOf(all);
    }

    /** What all organisations with a matching place meet, and a database tests sooner than each place. */
    private static List<Condition> possible(PlaceFilter filter, String tenant) {
        var all = new ArrayList<Condition>();
        if (filter.countries != null) {
            var codes = filter.countries.stream().map(PlaceField.COUNTRY::text).toList();
            all.add(Condition.containsAny(tenant + ".placeCountries", codes));
        }
        String cities = tenant + ".placeCityKeys";
        if (filter.city != null && filter.city.in != null) {
            var keys = filter.city.in.stream().map(TextKeys::searchKey).toList();
            all.add(Condition.containsAny(cities, keys));
        }
        if (filter.city != null && filter.city.equals != null) {
            all.add(Condition.containsAny(cities, List.of(TextKeys.searchKey(filter.city.equals))));
        }
        return all;
    }

    /** @param stored returns how a value of a field is stored */
    private static void add(PlaceFilter filter, Conditions on, BiFunction<PlaceField, Object, Object> stored) {
        on.in("country", stored(PlaceField.COUNTRY, filter.countries, stored))
                .in("subdivision", filter.subdivisions)
                .text("cityKey", filter.city)
                .text("districtKey", filter.district)
                .exact("street", filter.street)
                .in("postcode", filter.postcodes)
                .in("geonamesId", stored(PlaceField.GEONAMES_ID, filter.geonamesIds, stored));
        within(filter.within, on, stored);
    }

    private static List<Object> stored(
            PlaceField field, List<?> values, BiFunction<PlaceField, Object, Object> stored) {
        return values == null
                ? null
                : values.stream().map(value -> stored.apply(field, value)).toList();
    }

    private static void within(GeoBox box, Conditions on, BiFunction<PlaceField, Object, Object> stored) {
        if (box == null) {
            return;
        }
        check("south", box.south, 90);
        check("north", box.north, 90);
        check("west", box.west, 180);
        check("east", box.east, 180);
        if (box.south > box.north) {
            throw new Invalid("within: south (" + box.south + ") is above north (" + box.north + ").");
        }
        String longitude = on.path("longitude");
        boolean acrossDateLine = box.west > box.east;
        on.add(Condition.of(
                        on.path("latitude") + " between ? and ?",
                        stored.apply(PlaceField.LATITUDE, box.south),
                        stored.apply(PlaceField.LATITUDE, box.north)))
                .add(Condition.of(
                        acrossDateLine
                                ? "(" + longitude + " >= ? or " + longitude + " <= ?)"
                                : longitude + " between ? and ?",
                        stored.apply(PlaceField.LONGITUDE, box.west),
                        stored.apply(PlaceField.LONGITUDE, box.east)));
    }

    private static void check(String name, double degrees, int most) {
        if (!(Math.abs(degrees) <= most)) {
            throw new Invalid(
                    "within: " + name + " is " + degrees + "; it must be from -" + most + " to " + most + ".");
        }
    }
}
