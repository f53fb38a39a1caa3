package org.hubgraph.registry.matching;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.hubgraph.database.session.ArrayColumns;
import org.hubgraph.registry.entry.EntryType;

/**
 * Finds the entries that are worth a comparison with the descriptions of a batch: those with the same external id or
 * website, and those with distinctive words of a name. The number of statements does not depend on the batch.
 */
final class Blocks {
    /** The number of entries that are compared with one description, unless more candidates are wanted. */
    private static final int LEAST_COMPARED = 8;
    /** Maximum number of entries with one website that are compared. */
    private static final int MOST_OF_SITE = 20;

    private static final double SAME_ID = 100;
    private static final double SAME_SITE = 10;
    /** The least share of the distinctive words of a name, by weight, that an entry has in common with it. */
    private static final double LEAST_SHARE = 0.3;

    private final Connection connection;
    private final NameLookup lookup;
    private final List<Features> descriptions;
    private final List<Map<UUID, Double>> found = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    private Blocks(Connection connection, NameLookup lookup, List<Features> descriptions) {
        this.connection = connection;
        this.lookup = lookup;
        this.descriptions = descriptions;
        descriptions.forEach(each -> found.add(new HashMap<>()));
    }

    /**
     * The result for a batch.
     *
     * @param keys for each description the primary keys of entries of its type, the most promising first
     * @param counts how many names have a word that was looked up
     */
    record Found(List<List<UUID>> keys, Map<String, Integer> counts) {}

    /** @param candidates how many are wanted for each description */
    static Found of(Connection connection, NameLookup lookup, List<Features> descriptions, int candidates)
            throws SQLException {
        var blocks = new Blocks(connection, lookup, descriptions);
        blocks.addByIds();
        blocks.addBySites();
        blocks.addByNames();
        var compared = new ComparedEntries(connection, descriptions, Math.max(LEAST_COMPARED, candidates));
        return new Found(compared.among(blocks.found), blocks.counts);
    }

    private void add(int description, UUID key, double strength) {
        found.get(description).merge(key, strength, Math::max);
    }

    private void addByIds() throws SQLException {
        var wanted = new LinkedHashMap<String, List<Integer>>();
        var schemes = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (int i = 0; i < descriptions.size(); i++) {
            for (var id : descriptions.get(i).description().externalIds()) {
                var others = wanted.computeIfAbsent(id.scheme() + " " + id.value(), none -> new ArrayList<>(1));
                if (others.isEmpty()) {
                    schemes.add(id.scheme().name());
                    values.add(id.value());
                }
                others.add(i);
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        // A join could begin with the table, if that was small when the statement was planned.
        try (var query = connection.prepareStatement("select k.scheme, k.id_value, array(select x.entry_type || ' ' ||"
                + " x.entry_id from external_id x where x.scheme = k.scheme and x.id_value = k.id_value)"
                + " from unnest(?, ?) k(scheme, id_value)")) {
            query.setArray(1, connection.createArrayOf("varchar", schemes.toArray(String[]::new)));
            query.setArray(2, connection.createArrayOf("varchar", values.toArray(String[]::new)));
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    var having = wanted.get(row.getString(1) + " " + row.getString(2));
                    for (String entry : ArrayColumns.strings(row, 3)) {
                        addById(
                                entry.substring(0, entry.indexOf(' ')),
                                entry.substring(entry.indexOf(' ') + 1),
                                having);
                    }
                }
            }
        }
    }

    private void addById(String type, String key, List<Integer> having) {
        for (int i : having) {
            if (descriptions.get(i).description().type() == EntryType.valueOf(type)) {
                add(i, UUID.fromString(key), SAME_ID);
            }
        }
    }

    private void addBySites() throws SQLException {
        var hosts = new EnumMap<EntryType, Map<String, List<Integer>>>(EntryType.class);
        for (int i = 0; i < descriptions.size(); i++) {
            var features = descriptions.get(i);
            var type = features.description().type();
            if (features.site() != null && EntryRows.HAVE_WEBSITES.contains(type)) {
                hosts.computeIfAbsent(type, none -> new LinkedHashMap<>())
                        .computeIfAbsent(features.site().host(), none -> new ArrayList<>(1))
                        .add(i);
            }
        }
        for (var ofType : hosts.entrySet()) {
            try (var query = connection.prepareStatement("select k.host, array(select e.id from "
                    + EntryRows.table(ofType.getKey()) + " e where e.website_host = k.host fetch first " + MOST_OF_SITE
                    + " rows only) from unnest(?) k(host)")) {
                query.setArray(
                        1,
                        connection.createArrayOf(
                                "varchar", ofType.getValue().keySet().toArray(String[]::new)));
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        for (UUID key : ArrayColumns.uuids(row, 2)) {
                            ofType.getValue().get(row.getString(1)).forEach(i -> add(i, key, SAME_SITE));
                        }
                    }
                }
            }
        }
    }

    private void addByNames() throws SQLException {
        var keys = descriptions.stream().map(NameKeys::of).toList();
        var all = keys.stream().flatMap(each -> each.keySet().stream()).collect(Collectors.toSet());
        var names = names(all);
        var similar = lookup.similar(unknown(names));
        var more = similar.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        more.removeAll(all);
        names.putAll(names(more));
        var entries =
                lookup.entries(names.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
        for (int i = 0; i < descriptions.size(); i++) {
            share(i, keys.get(i), names, similar, entries);
        }
    }

    private Map<String, List<UUID>> names(Set<String> keys) throws SQLException {
        var names = lookup.names(keys);
        keys.forEach(
                key -> counts.put(key, names.containsKey(key) ? names.get(key).size() : NameLookup.MANY));
        return names;
    }

    /** Words that no name has, of descriptions that might otherwise not be found; of many names, of those looked up. */
    private Collection<String> unknown(Map<String, List<UUID>> names) {
        var unknown = new LinkedHashSet<String>();
        for (var features : descriptions) {
            for (var name : features.names()) {
                for (var form : name.forms()) {
                    NameKeys.words(form).stream()
                            .filter(word ->
                                    names.containsKey(word) && names.get(word).isEmpty())
                            .forEach(unknown::add);
                }
            }
        }
        return unknown;
    }

    /** Adds the entries that have a sufficient share of the words of one of the names of a description. */
    private void share(
            int description,
            Map<String, Set<Integer>> keys,
            Map<String, List<UUID>> names,
            Map<String, Set<String>> similar,
            Map<UUID, NameLookup.Entry> entries) {
        var type = descriptions.get(description).description().type();
        int most = descriptions.get(description).names().size();
        double[] all = new double[most];
        var shares = new HashMap<UUID, double[]>();
        for (var key : keys.entrySet()) {
            double weight = 1 / (1 + Math.log10(1 + counts.getOrDefault(key.getKey(), 0)));
            key.getValue().forEach(name -> all[name] += weight);
            var having = new HashSet<UUID>();
            having.addAll(names.getOrDefault(key.getKey(), List.of()));
            similar.getOrDefault(key.getKey(), Set.of())
                    .forEach(word -> having.addAll(names.getOrDefault(word, List.of())));
            var seen = new HashSet<UUID>();
            for (UUID name : having) {
                var entry = entries.get(name);
                if (entry != null && entry.type() == type && seen.add(entry.key())) {
                    double[] share = shares.computeIfAbsent(entry.key(), none -> new double[most]);
                    key.getValue().forEach(position -> share[position] += weight);
                }
            }
        }
        shares.forEach((key, share) -> {
            double best = 0;
            double sum = 0;
            for (int i = 0; i < most; i++) {
                best = Math.max(best, all[i] == 0 ? 0 : share[i] / all[i]);
                sum = Math.max(sum, share[i]);
            }
            if (best >= LEAST_SHARE) {
                found.get(description).merge(key, best + sum, Double::sum);
            }
        });
    }
}
