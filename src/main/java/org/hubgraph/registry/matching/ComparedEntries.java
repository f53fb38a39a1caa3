package org.hubgraph.registry.matching;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.matching.RelatedEntries.Relation;
import org.hubgraph.registry.matching.Signal.Agreement;

/**
 * Chooses the entries that are compared with each description of a batch: those that have most in common with it. Of
 * those that have equally much, such as namesakes, it chooses those whose places, dates, kinds, addresses and relations
 * fit best. That takes one statement for each type and one for relations, if any description has such entries.
 */
final class ComparedEntries {
    private static final double EQUAL = 1e-9;
    private static final Comparator<Map.Entry<UUID, Double>> STRONGEST_FIRST = Comparator.comparingDouble(
                    (Map.Entry<UUID, Double> entry) -> -entry.getValue())
            .thenComparing(Map.Entry::getKey);

    private final Connection connection;
    private final List<Features> descriptions;
    private final int most;

    /** @param most the maximum number of entries for each description */
    ComparedEntries(Connection connection, List<Features> descriptions, int most) {
        this.connection = connection;
        this.descriptions = descriptions;
        this.most = most;
    }

    /**
     * The entries for a description.
     *
     * @param sure their primary keys, the most promising first
     * @param tied the keys of those that have equally much in common, of which only some can be compared
     */
    private record Choice(List<UUID> sure, List<UUID> tied) {}

    /**
     * The primary keys for each description, in their order.
     *
     * @param found for each description how much entries of its type have in common with it, by primary key
     */
    List<List<UUID>> among(List<Map<UUID, Double>> found) throws SQLException {
        var choices = found.stream().map(this::choice).toList();
        var tied = new EnumMap<EntryType, Set<UUID>>(EntryType.class);
        for (int i = 0; i < descriptions.size(); i++) {
            if (!choices.get(i).tied().isEmpty()) {
                tied.computeIfAbsent(descriptions.get(i).description().type(), none -> new HashSet<>())
                        .addAll(choices.get(i).tied());
            }
        }
        var details = new EntryRows(connection).details(tied);
        var related = RelatedEntries.between(
                connection, tied.values().stream().flatMap(Set::stream).collect(Collectors.toSet()), named(choices));
        var chosen = new ArrayList<List<UUID>>();
        for (int i = 0; i < descriptions.size(); i++) {
            chosen.add(chosen(descriptions.get(i), choices.get(i), details, related));
        }
        return chosen;
    }

    private Choice choice(Map<UUID, Double> found) {
        var sorted = found.entrySet().stream().sorted(STRONGEST_FIRST).toList();
        if (sorted.size() <= most) {
            return new Choice(sorted.stream().map(Map.Entry::getKey).toList(), List.of());
        }
        double last = sorted.get(most - 1).getValue();
        var sure = sorted.stream()
                .filter(each -> each.getValue() > last + EQUAL)
                .map(Map.Entry::getKey)
                .toList();
        var tied = sorted.stream()
                .skip(sure.size())
                .filter(each -> each.getValue() >= last - EQUAL)
                .map(Map.Entry::getKey)
                .limit(NameLookup.MOST_NAMES)
                .toList();
        return sure.size() + tied.size() == most
                ? new Choice(Stream.concat(sure.stream(), tied.stream()).toList(), List.of())
                : new Choice(sure, tied);
    }

    /** The entries that descriptions name to which others are tied. */
    private Set<UUID> named(List<Choice> choices) {
        var named = new HashSet<UUID>();
        for (int i = 0; i < choices.size(); i++) {
            if (!choices.get(i).tied().isEmpty()) {
                named.add(descriptions.get(i).description().relatedKey());
            }
        }
        named.removeIf(Objects::isNull);
        return named;
    }

    private List<UUID> chosen(Features description, Choice choice, Map<UUID, Features> details, Set<Relation> related) {
        var fit = new HashMap<UUID, Double>();
        var named = description.description().relatedKey();
        for (UUID key : choice.tied()) {
            var entry = details.get(key);
            var agreement = related.contains(new Relation(key, named)) ? Agreement.AGREES : Agreement.ABSENT;
            if (entry != null) {
                fit.put(key, Comparison.details(description, entry, agreement));
            }
        }
        var best = fit.entrySet().stream().sorted(STRONGEST_FIRST).map(Map.Entry::getKey);
        return Stream.concat(choice.sure().stream(), best).limit(most).toList();
    }
}
