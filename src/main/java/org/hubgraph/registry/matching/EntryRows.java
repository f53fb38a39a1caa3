package org.hubgraph.registry.matching;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.hubgraph.database.session.ArrayColumns;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.IdScheme;
import org.hubgraph.registry.entry.Names;
import org.hubgraph.registry.entry.Place;
import org.hubgraph.registry.entry.Places;
import org.hubgraph.registry.entry.Texts;
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.Name;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.WebAddress;

/** Reads what is compared of entries: one statement for each type, and one for all external ids. */
final class EntryRows {
    static final Set<EntryType> HAVE_WEBSITES = Set.of(EntryType.HUB, EntryType.TENANT, EntryType.FUND);

    private static final String NONE = "cast(null as varchar)";
    /** Country, city, its names, latitude, longitude, places, beginning, kinds, website, e-mail address, domains. */
    private static final Map<EntryType, String> COLUMNS = Map.of(
            EntryType.HUB,
            "country, city, city_names, latitude, longitude, " + NONE + ", opened_on, array[kind], website, email,"
                    + " array[" + NONE + "]",
            EntryType.TENANT,
            "country, " + NONE + ", " + NONE + ", cast(null as double precision), cast(null as double precision),"
                    + " places, founded_on, kinds, website, email, email_domains",
            EntryType.FUND,
            NONE + ", " + NONE + ", " + NONE + ", cast(null as double precision), cast(null as double precision), "
                    + NONE + ", launched_on, array[level], website, email, array[" + NONE + "]");

    private static final String NO_COLUMNS = NONE + ", " + NONE + ", " + NONE
            + ", cast(null as double precision), cast(null as double precision), " + NONE + ", " + NONE + ", array["
            + NONE + "], " + NONE + ", " + NONE + ", array[" + NONE + "]";

    private final Connection connection;

    EntryRows(Connection connection) {
        this.connection = connection;
    }

    static String table(EntryType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads entries.
     *
     * @param keys primary keys by type; erased people are left out
     */
    Map<UUID, Known> read(Map<EntryType, Set<UUID>> keys) throws SQLException {
        var all = new ArrayList<UUID>();
        keys.values().forEach(all::addAll);
        var known = new HashMap<UUID, Known>();
        if (all.isEmpty()) {
            return known;
        }
        var ids = ids(all);
        for (var ofType : keys.entrySet()) {
            read(ofType.getKey(), ofType.getValue(), ids, known);
        }
        return known;
    }

    /**
     * Reads what is compared of entries besides names and external ids, by one statement for each type.
     *
     * @param keys primary keys by type
     */
    Map<UUID, Features> details(Map<EntryType, Set<UUID>> keys) throws SQLException {
        var details = new HashMap<UUID, Features>();
        for (var ofType : keys.entrySet()) {
            var type = ofType.getKey();
            if (!COLUMNS.containsKey(type)) {
                var nothing = Features.of(EntryDescription.named(type, List.of()));
                ofType.getValue().forEach(key -> details.put(key, nothing));
                continue;
            }
            try (var query = connection.prepareStatement("select id, slug, name, " + NONE + ", " + COLUMNS.get(type)
                    + " from " + table(type) + " where id = any(?)")) {
                query.setArray(
                        1, connection.createArrayOf("uuid", ofType.getValue().toArray()));
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        details.put(
                                row.getObject(1, UUID.class),
                                Features.of(description(type, row, List.of(), List.of())));
                    }
                }
            }
        }
        return details;
    }

    private void read(EntryType type, Collection<UUID> keys, Map<UUID, List<DescribedId>> ids, Map<UUID, Known> known)
            throws SQLException {
        try (var query = connection.prepareStatement(
                "select id, slug, name, names, " + COLUMNS.getOrDefault(type, NO_COLUMNS) + " from " + table(type)
                        + " where id = any(?)" + (type == EntryType.PERSON ? " and erased_on is null" : ""))) {
            query.setArray(1, connection.createArrayOf("uuid", keys.toArray()));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var key = row.getObject(1, UUID.class);
                    var names = Names.stored(row.getString(4)).all();
                    var description = description(type, row, names, ids.getOrDefault(key, List.of()));
                    known.put(key, new Known(key, row.getString(2), row.getString(3), Features.of(description)));
                }
            }
        }
    }

    private static EntryDescription description(EntryType type, ResultSet row, List<Name> names, List<DescribedId> ids)
            throws SQLException {
        String began = row.getString(11);
        String website = row.getString(13);
        return new EntryDescription(
                type,
                names,
                places(row),
                began == null ? null : PartialDate.stored(began),
                given(row, 12),
                website == null ? null : WebAddress.stored(website),
                domains(row.getString(14), given(row, 15)),
                ids,
                null);
    }

    private static List<Place> places(ResultSet row) throws SQLException {
        var places = new ArrayList<Place>();
        String list = row.getString(10);
        if (list != null) {
            places.addAll(Places.stored(list).all());
        }
        String country = row.getString(5);
        String city = row.getString(6);
        String cityNames = row.getString(7);
        var latitude = row.getObject(8, Double.class);
        var longitude = row.getObject(9, Double.class);
        if (country != null || city != null || latitude != null) {
            places.add(new Place(
                    country == null ? null : new CountryCode(country),
                    null,
                    city,
                    cityNames == null ? List.of() : Texts.stored(cityNames).all(),
                    null,
                    null,
                    null,
                    latitude,
                    longitude,
                    null,
                    null));
        }
        return places;
    }

    private static List<String> domains(String email, List<String> domains) {
        var all = new LinkedHashSet<String>();
        domains.forEach(domain -> all.add(domain.toLowerCase(Locale.ROOT)));
        if (email != null) {
            all.add(email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT));
        }
        return List.copyOf(all);
    }

    /** An array without its nulls. */
    private static List<String> given(ResultSet row, int column) throws SQLException {
        return ArrayColumns.strings(row, column).stream()
                .filter(text -> !text.equals("null"))
                .toList();
    }

    private Map<UUID, List<DescribedId>> ids(List<UUID> entries) throws SQLException {
        var ids = new HashMap<UUID, List<DescribedId>>();
        try (var query = connection.prepareStatement(
                "select entry_id, scheme, issuer_key, id_value from external_id where entry_id = any(?)")) {
            query.setArray(1, connection.createArrayOf("uuid", entries.toArray()));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    ids.computeIfAbsent(row.getObject(1, UUID.class), none -> new ArrayList<>(2))
                            .add(new DescribedId(
                                    IdScheme.valueOf(row.getString(2)), row.getString(3), row.getString(4)));
                }
            }
        }
        return ids;
    }
}
