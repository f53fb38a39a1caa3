package org.hubgraph.registry.filter;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.graphql.connection.Listing;
import org.hubgraph.graphql.connection.Page;
import org.hubgraph.graphql.connection.Pages;
import org.hubgraph.graphql.connection.Siblings;
import org.hubgraph.limit.Limits;

/** Counts the rows of whole lists by one value. One statement serves all the lists of one field. */
@ApplicationScoped
public class Facets {
    /** The number of values if the client does not request another. */
    public static final int DEFAULT_VALUES = 20;

    private final Pages pages;
    private final Limits limits;
    private final EntityManager entities;

    Facets(Pages pages, Limits limits, EntityManager entities) {
        this.pages = pages;
        this.limits = limits;
        this.entities = entities;
    }

    /**
     * Counts the values of the whole list of each page.
     *
     * @param all the pages
     * @param counted the primary key of the counted object: an object on several edges of a list counts once
     * @param path the value to count by; each member of an array counts, once for each row
     * @param entity the type of entry whose keys the values are, which are counted by their slugs; null for other values
     * @param reading adds to the list what counting needs, such as a join, which must not repeat a value
     * @param first maximum number of values; null for {@link #DEFAULT_VALUES}
     * @return for each page, the values of its whole list, most frequent first, then by value, null last
     */
    public List<List<FacetCount>> count(
            List<Page> all, String counted, String path, String entity, UnaryOperator<Listing> reading, Integer first) {
        int most = most(first);
        var counts = new HashMap<Siblings, Map<UUID, Map<String, Integer>>>();
        for (Page page : all) {
            counts.computeIfAbsent(page.siblings(), siblings -> read(siblings, counted, path, reading));
        }
        if (entity != null) {
            counts.replaceAll((siblings, ofParents) -> bySlug(entity, ofParents));
        }
        return all.stream()
                .map(page -> ranked(counts.get(page.siblings()).getOrDefault(page.parent(), Map.of()), most))
                .toList();
    }

    private Map<UUID, Map<String, Integer>> read(
            Siblings siblings, String counted, String path, UnaryOperator<Listing> reading) {
        var listing = reading.apply(siblings.listing());
        // A list at the root contains each object once. Without {@code distinct}, an index on the path alone answers
        // the statement.
        String number = listing.parent() == null ? "count(*)" : "count(distinct " + counted + ")";
        var counts = new HashMap<UUID, Map<String, Integer>>();
        for (Object[] row : pages.grouped(listing, List.of(number), List.of(path), siblings.parents())) {
            var ofParent = counts.computeIfAbsent((UUID) row[0], parent -> new LinkedHashMap<>());
            int rows = ((Long) row[1]).intValue();
            values(row[2]).forEach(value -> ofParent.merge(value, rows, Integer::sum));
        }
        return counts;
    }

    /** The counts by slug instead of key, in one statement. */
    private Map<UUID, Map<String, Integer>> bySlug(String entity, Map<UUID, Map<String, Integer>> counts) {
        var keys = counts.values().stream()
                .flatMap(ofParent -> ofParent.keySet().stream())
                .filter(Objects::nonNull)
                .map(UUID::fromString)
                .distinct()
                .toList();
        var slugs = new HashMap<String, String>();
        if (!keys.isEmpty()) {
            entities.createQuery("select e.key, e.slug from " + entity + " e where e.key in ?1", Object[].class)
                    .setParameter(1, keys)
                    .getResultList()
                    .forEach(row -> slugs.put(row[0].toString(), (String) row[1]));
        }
        var named = new HashMap<UUID, Map<String, Integer>>();
        counts.forEach((parent, ofParent) -> {
            var byName = new LinkedHashMap<String, Integer>();
            ofParent.forEach((key, count) -> byName.put(key == null ? null : slugs.get(key), count));
            named.put(parent, byName);
        });
        return named;
    }

    /** The distinct values of a row. */
    private static Set<String> values(Object cell) {
        var values = new LinkedHashSet<String>();
        if (cell instanceof Collection<?> members) {
            members.forEach(member -> values.add(member.toString()));
            if (values.isEmpty()) {
                values.add(null);
            }
        } else {
            values.add(cell == null ? null : cell.toString());
        }
        return values;
    }

    private static List<FacetCount> ranked(Map<String, Integer> counts, int most) {
        return counts.entrySet().stream()
                .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(FacetCount::count, Comparator.reverseOrder())
                        .thenComparing(FacetCount::value, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(most)
                .toList();
    }

    private int most(Integer first) {
        if (first == null) {
            return Math.min(DEFAULT_VALUES, limits.facetValues());
        }
        if (first < 0) {
            throw new Invalid("first is " + first + "; it must be 0 or more.");
        }
        if (first > limits.facetValues()) {
            throw new LimitExceeded("facet-values", "first is " + first, limits.facetValues(), "Request fewer values.");
        }
        return first;
    }
}
