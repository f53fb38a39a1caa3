package org.hubgraph.registry.aggregate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.graphql.connection.Condition;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.graphql.connection.Siblings;
import org.hubgraph.graphql.projection.ReadRows;
import org.hubgraph.limit.Limits;
import org.hubgraph.registry.entry.DatedRelation;
import org.hubgraph.value.PartialDate;

/**
 * The groups of the lists of one field, one list for each parent: a statement reads the counts, one each field of
 * {@code distinct} when the first of these is needed, and one the amounts. A row with an array is added to the group of
 * each of its members here, as H2 has no lateral join that could do so.
 */
final class GroupedLists {
    private final Pages pages;
    private final EntityManager entities;
    private final Limits limits;
    private final Siblings siblings;
    private final Grouping grouping;
    private final Map<UUID, List<Group>> groups = new HashMap<>();
    /** The slugs of entries, by the texts of their keys. */
    private final Map<String, String> slugs = new HashMap<>();

    private final Spellings spellings = new Spellings();

    private Map<Place, List<DistinctCount>> distinct;
    private Map<Place, List<MoneyTotal>> money;
    private final Map<List<LocalDate>, Map<Place, int[]>> onDays = new HashMap<>();
    /** The rows of all lists; each statement aggregates about as many. */
    private long rowsOfLists;

    /** A group of a list. */
    private record Place(UUID parent, List<String> values) {}

    GroupedLists(Pages pages, EntityManager entities, Limits limits, Siblings siblings, Grouping grouping) {
        this.pages = pages;
        this.entities = entities;
        this.limits = limits;
        this.siblings = siblings;
        this.grouping = grouping;
        read();
    }

    Grouping grouping() {
        return grouping;
    }

    List<Group> of(UUID parent) {
        return groups.getOrDefault(parent, List.of());
    }

    private void read() {
        // A list at the root contains each object once, unless a join repeats it. Without {@code distinct}, an index on
        // the paths alone answers the statement.
        boolean repeated = siblings.listing().parent() != null || Grouping.repeats(grouping.by());
        String number = repeated ? "count(distinct " + grouping.counted() + ")" : "count(*)";
        var counts = new LinkedHashMap<Place, Integer>();
        var rows = rows(listing(grouping.by()), number, grouping.by());
        readSlugs(rows, 2);
        rows.forEach(row -> addSpellings(row, 2));
        for (Object[] row : rows) {
            int count = Math.toIntExact((Long) row[1]);
            rowsOfLists += count;
            if (count > 0) {
                places(row, 2).forEach(place -> counts.merge(place, count, Integer::sum));
                requireFewerGroups(counts.size());
            }
        }
        ReadRows.aggregated(rowsOfLists);
        counts.forEach((place, count) -> groups.computeIfAbsent(place.parent, parent -> new ArrayList<>())
                .add(new Group(this, place.parent, place.values, count)));
    }

    private void addSpellings(Object[] row, int first) {
        for (int place = 0; place < grouping.by().size(); place++) {
            spellings.add((UUID) row[0], grouping.by().get(place), row[first + place]);
        }
    }

    /** Reads the slugs of the entries that rows are grouped by, in one statement for each type of entry. */
    private void readSlugs(List<Object[]> rows, int first) {
        for (int place = 0; place < grouping.by().size(); place++) {
            String entity = grouping.by().get(place).entity();
            if (entity == null) {
                continue;
            }
            var keys = new HashSet<UUID>();
            for (Object[] row : rows) {
                if (row[first + place] instanceof Collection<?> members) {
                    members.forEach(member -> keys.add((UUID) member));
                }
            }
            if (!keys.isEmpty()) {
                entities.createQuery(
                                "select e.key, e.slug from " + entity + " e where among(?1, e.key)", Object[].class)
                        .setParameter(1, keys.toArray(UUID[]::new))
                        .getResultList()
                        .forEach(row -> slugs.put(row[0].toString(), (String) row[1]));
            }
        }
    }

    synchronized List<DistinctCount> distinct(UUID parent, List<String> values) {
        if (distinct == null) {
            distinct = new HashMap<>();
            grouping.distinct().forEach(this::readDistinct);
        }
        return distinct.getOrDefault(new Place(parent, values), List.of());
    }

    private void readDistinct(Dimension counted) {
        ReadRows.aggregated(rowsOfLists);
        var counts = new HashMap<Place, Integer>();
        var all = with(grouping.by(), counted);
        if (all.stream().anyMatch(Dimension::isComputed)) {
            var members = new HashMap<Place, Set<String>>();
            int number = 0;
            for (Object[] row : rows(listing(all), "1", all)) {
                var known = counted.keys(row[row.length - 1]).stream()
                        .filter(counted::isKnown)
                        .toList();
                for (Place place : places(row, 2)) {
                    var ofPlace = members.computeIfAbsent(place, any -> new HashSet<>());
                    number -= ofPlace.size();
                    ofPlace.addAll(known);
                    number += ofPlace.size();
                    requireFewerGroups(number);
                }
            }
            members.forEach((place, set) -> counts.put(place, set.size()));
        } else {
            var number = List.of(Condition.of(counted.countDistinct()));
            for (Object[] row : rows(listing(all), number, grouping.by(), List.of(), counted)) {
                places(row, 2).forEach(place -> counts.put(place, Math.toIntExact((Long) row[1])));
            }
        }
        groups.values().stream().flatMap(List::stream).forEach(group -> {
            var place = new Place(group.parent(), group.values());
            distinct.computeIfAbsent(place, any -> new ArrayList<>())
                    .add(new DistinctCount(counted.name(), counts.getOrDefault(place, 0)));
        });
    }

    synchronized List<MoneyTotal> money(UUID parent, List<String> values) {
        if (money == null) {
            money = readMoney();
        }
        return money.getOrDefault(new Place(parent, values), List.of());
    }

    private Map<Place, List<MoneyTotal>> readMoney() {
        ReadRows.aggregated(rowsOfLists);
        String amount = grouping.amount().path() + ".amount";
        var keys = new ArrayList<String>();
        keys.add(grouping.amount().path() + ".currency");
        keys.addAll(grouping.amount().meaning());
        var aggregates = MoneyTotals.aggregates(grouping.amount().path()).stream()
                .map(Condition::of)
                .toList();
        var known = siblings.listing().filtered(Condition.of(amount + " is not null"));
        int first = 1 + aggregates.size();
        var totals = new HashMap<Place, MoneyTotals>();
        for (Object[] row : rows(known, aggregates, grouping.by(), keys)) {
            places(row, first).forEach(place -> totals.computeIfAbsent(place, any -> new MoneyTotals())
                    .add(row, first + grouping.by().size()));
        }
        var money = new HashMap<Place, List<MoneyTotal>>();
        totals.forEach((place, of) -> money.put(place, of.list()));
        return money;
    }

    /** The numbers of rows of a group that may be in force on each day, then of those that surely are. */
    synchronized int[] onDays(UUID parent, List<String> values, List<LocalDate> days) {
        return onDays.computeIfAbsent(days, this::readOnDays)
                .getOrDefault(new Place(parent, values), new int[2 * days.size()]);
    }

    private Map<Place, int[]> readOnDays(List<LocalDate> days) {
        // The rows are compared with each day twice.
        ReadRows.aggregated(2L * days.size() * rowsOfLists);
        String alias = grouping.dating().alias();
        var conditions = new ArrayList<Condition>();
        days.forEach(day -> conditions.add(DatedRelation.holdsOn(alias, PartialDate.of(day))));
        days.forEach(day -> conditions.add(DatedRelation.surelyHoldsOn(alias, day)));
        String counted = grouping.dating().counted();
        var aggregates = conditions.stream()
                .map(inForce -> new Condition(
                        "count(distinct case when " + inForce.hql() + " then " + counted + " end)", inForce.values()))
                .toList();
        var given = grouping.dating().listing();
        var counts = new HashMap<Place, int[]>();
        for (Object[] row : rows(given == null ? siblings.listing() : given, aggregates, grouping.by(), List.of())) {
            for (Place place : places(row, 1 + aggregates.size())) {
                int[] numbers = counts.computeIfAbsent(place, any -> new int[aggregates.size()]);
                for (int column = 0; column < numbers.length; column++) {
                    numbers[column] += Math.toIntExact((Long) row[1 + column]);
                }
            }
            requireFewerGroups(counts.size());
        }
        return counts;
    }

    private List<Object[]> rows(Listing listing, String aggregate, List<Dimension> keys) {
        return rows(listing, List.of(Condition.of(aggregate)), keys, List.of());
    }

    /**
     * @param aggregated further dimensions, which the aggregates use
     * @return rows of parent, aggregates, dimensions, further keys
     */
    private List<Object[]> rows(
            Listing listing,
            List<Condition> aggregates,
            List<Dimension> dimensions,
            List<String> furtherKeys,
            Dimension... aggregated) {
        var keys = new ArrayList<>(dimensions.stream().map(Dimension::hql).toList());
        keys.addAll(furtherKeys);
        int most = limits.aggregateGroups();
        var used = new ArrayList<>(dimensions);
        used.addAll(List.of(aggregated));
        var rows = pages.grouped(joined(listing, used), aggregates, keys, siblings.parents(), most + 1);
        requireFewerGroups(rows.size());
        return rows;
    }

    /** A row may belong to thousands of groups: one for each combination of the members of its arrays. */
    private void requireFewerGroups(int number) {
        if (number > limits.aggregateGroups()) {
            throw new LimitExceeded(
                    "aggregate-groups",
                    "The lists have more groups than can be computed at once",
                    limits.aggregateGroups(),
                    "Group by fewer fields, or choose fewer entries by a filter.");
        }
    }

    /** The rows that have the values of dimensions. */
    private Listing listing(List<Dimension> dimensions) {
        return grouping.relations() != null && Grouping.repeats(dimensions) ? grouping.relations() : siblings.listing();
    }

    private static Listing joined(Listing listing, List<Dimension> dimensions) {
        for (Condition join : Dimension.joins(dimensions)) {
            listing = listing.joined(join);
        }
        return listing;
    }

    private static List<Dimension> with(List<Dimension> dimensions, Dimension another) {
        return Stream.concat(dimensions.stream(), Stream.of(another)).toList();
    }

    /** The groups that a row belongs to: one for each combination of the members of its arrays. */
    private Collection<Place> places(Object[] row, int first) {
        List<List<String>> combinations = List.of(List.of());
        for (int place = 0; place < grouping.by().size(); place++) {
            var longer = new ArrayList<List<String>>();
            var dimension = grouping.by().get(place);
            for (String key : dimension.keys(row[first + place])) {
                String shown = shown((UUID) row[0], dimension, key);
                combinations.forEach(combination -> longer.add(with(combination, shown)));
            }
            combinations = longer;
        }
        return combinations.stream()
                .map(values -> new Place((UUID) row[0], values))
                .toList();
    }

    private String shown(UUID parent, Dimension dimension, String key) {
        return dimension.entity() == null ? spellings.shown(parent, dimension, key) : slugs.getOrDefault(key, key);
    }

    private static List<String> with(List<String> values, String another) {
        var all = Arrays.copyOf(values.toArray(String[]::new), values.size() + 1);
        all[values.size()] = another;
        return Arrays.asList(all);
    }
}
