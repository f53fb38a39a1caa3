package org.hubgraph.registry.reconciliation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import org.hubgraph.graphql.projection.Reading;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.MergedEntries;
import org.hubgraph.registry.entry.NodeTables;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.matching.Candidate;
import org.hubgraph.registry.matching.EntryDescription;
import org.hubgraph.registry.matching.Match;
import org.hubgraph.registry.matching.Matching;
import org.hubgraph.registry.matching.Verdict;
import org.hubgraph.value.Batches;

/**
 * Answers the requests of the service. Reads in the transaction of its caller. The number of statements does not depend
 * on the number of queries, ids or results. Erased people never appear.
 */
@ApplicationScoped
class Reconciliation {
    /** Maximum number of suggestions. */
    private static final int MOST_SUGGESTIONS = 20;

    private static final int PERCENT = 100;

    private final Matching matching;
    private final NodeTables nodes;
    private final MergedEntries merged;
    private final EntityManager entities;
    private final ReconciliationSettings settings;

    Reconciliation(
            Matching matching,
            NodeTables nodes,
            MergedEntries merged,
            EntityManager entities,
            ReconciliationSettings settings) {
        this.matching = matching;
        this.nodes = nodes;
        this.merged = merged;
        this.entities = entities;
        this.settings = settings;
    }

    /**
     * The candidates for each query, the best first.
     *
     * @param check called again and again; throws an exception to end the work
     */
    List<List<Found>> reconcile(List<ReconciliationQuery> queries, Runnable check) {
        var given = queries.stream().map(GivenValues::new).toList();
        var related =
                given.stream().flatMap(values -> values.related().stream()).collect(Collectors.toSet());
        var survivors = related.isEmpty() ? Map.<UUID, UUID>of() : merged.survivorsOf(related);
        var descriptions = new ArrayList<EntryDescription>();
        for (int i = 0; i < queries.size(); i++) {
            var values = given.get(i);
            queries.get(i).types().forEach(type -> descriptions.add(values.description(type, survivors)));
        }
        var matches = new ArrayList<Match>();
        for (var some : Batches.of(descriptions, Matching.MOST_AT_ONCE)) {
            matches.addAll(matching.match(some, settings.candidates(), check));
        }
        var found = new ArrayList<List<Found>>();
        int next = 0;
        for (var query : queries) {
            int types = query.types().size();
            found.add(found(query, matches.subList(next, next + types)));
            next += types;
        }
        return found;
    }

    /** @param matches one for each type */
    private List<Found> found(ReconciliationQuery query, List<Match> matches) {
        // A name may be that of entries of several types: none of them is certain then.
        long linked = matches.stream()
                .filter(match -> match.verdict() == Verdict.LINK)
                .count();
        int most = query.limit() == null ? settings.candidates() : Math.min(settings.candidates(), query.limit());
        return matches.stream()
                .flatMap(match -> match.candidates().stream()
                        .map(each -> found(
                                each,
                                linked == 1
                                        && match.linked().filter(each::equals).isPresent())))
                .sorted(Comparator.comparing((Found each) -> !each.match()).thenComparing(each -> -each.score()))
                .limit(most)
                .toList();
    }

    private static Found found(Candidate candidate, boolean match) {
        var type = candidate.type();
        return new Found(
                new GlobalId(type.typeName(), candidate.key()).text(),
                type,
                candidate.name(),
                null,
                Math.round(candidate.score() * PERCENT * PERCENT) / (double) PERCENT,
                match,
                candidate.signals());
    }

    /**
     * Entries with a name in which a word begins with a text.
     *
     * @param skipped how many of them to leave out, at least 0
     */
    List<Found> suggest(String prefix, List<EntryType> types, int skipped) {
        var ids = entities.unwrap(Session.class)
                .doReturningWork(connection -> Suggestions.of(connection, prefix, types, skipped, MOST_SUGGESTIONS));
        return entries(ids).stream()
                .filter(Objects::nonNull)
                .map(entry -> new Found(
                        id(entry),
                        EntryType.of(entry),
                        entry.defaultName,
                        entry.defaultDescription,
                        0,
                        false,
                        List.of()))
                .toList();
    }

    /**
     * An entry with the values of its properties.
     *
     * @param description null if the registry has none
     */
    record Extended(String id, EntryType type, String name, String description, Map<Property, List<String>> values) {}

    /**
     * The values of properties of entries, in the order of their ids; null for unknown ids. The id of a merged entry
     * leads to its survivor.
     */
    List<Extended> extend(List<String> ids, List<Property> properties) {
        var entries = entries(ids.stream()
                .map(id -> GlobalId.parse(id).filter(known -> !known.isPast()).orElse(null))
                .toList());
        var described = matching.describe(
                entries.stream().filter(Objects::nonNull).distinct().toList());
        var extended = new ArrayList<Extended>();
        for (var entry : entries) {
            var description = entry == null ? null : described.get(entry.key);
            if (description == null) {
                extended.add(null);
                continue;
            }
            var values = new LinkedHashMap<Property, List<String>>();
            properties.forEach(property -> values.put(
                    property,
                    property.values() == null ? List.of() : property.values().apply(description)));
            extended.add(
                    new Extended(id(entry), EntryType.of(entry), entry.defaultName, entry.defaultDescription, values));
        }
        return extended;
    }

    /** The entries in the order of their ids; null for unknown ids, for ids of other objects, and for erased people. */
    private List<RegistryEntry> entries(List<GlobalId> ids) {
        // Whole entries, because names and descriptions are needed.
        var rows = Reading.WHOLE.whileDoing(() -> nodes.align(ids));
        return rows.stream()
                .map(row -> row instanceof RegistryEntry entry && !entry.isErased() ? entry : null)
                .toList();
    }

    private static String id(RegistryEntry entry) {
        return new GlobalId(EntryType.of(entry).typeName(), entry.key).text();
    }
}
