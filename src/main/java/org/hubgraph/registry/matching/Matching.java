package org.hubgraph.registry.matching;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
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

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import org.hubgraph.database.dialect.Dialect;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.matching.RelatedEntries.Relation;
import org.hubgraph.registry.matching.Signal.Agreement;

/** Finds the entries that descriptions are of. Reads only, in the transaction of its caller. */
@ApplicationScoped
public class Matching {
    /** Maximum number of descriptions of one call. */
    public static final int MOST_AT_ONCE = 1_000;

    /** Candidates with a smaller share of the suspect bound are left out. */
    private static final double WORTH_NAMING = 0.1;

    private final EntityManager entities;
    private final MatchingSettings settings;
    private final Dialect dialect;

    Matching(EntityManager entities, MatchingSettings settings, Dialect dialect) {
        this.entities = entities;
        this.settings = settings;
        this.dialect = dialect;
    }

    /**
     * Matches descriptions, which may be of different types, against the registry as it is in the database: flush what
     * the session has changed before. The number of statements does not depend on the number of descriptions.
     *
     * @param descriptions at most {@link #MOST_AT_ONCE}
     * @return a match for each description, in their order
     * @throws IllegalArgumentException if there are more descriptions
     */
    public List<Match> match(List<EntryDescription> descriptions) {
        return match(descriptions, settings.candidates(), () -> {});
    }

    /**
     * As {@link #match(List)}.
     *
     * @param candidates the maximum number of candidates of each match, instead of that of the settings
     * @param check called before each description is taken apart or compared; throws an exception to end the work
     */
    public List<Match> match(List<EntryDescription> descriptions, int candidates, Runnable check) {
        requireFew(descriptions);
        if (descriptions.isEmpty()) {
            return List.of();
        }
        var features = new ArrayList<Features>();
        for (EntryDescription description : descriptions) {
            check.run();
            features.add(Features.of(description));
        }
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> match(connection, new FrequentWords(), features, candidates, check));
    }

    /**
     * What is found for one of several batches that are matched one after the other.
     *
     * @param batch for the batch that follows
     * @param matches a match for each description, in their order
     * @param repeated the positions of the descriptions that may be of the same entry as an earlier one of this batch or
     *     one of the batch before, from 0
     */
    public record Found(Batch batch, List<Match> matches, Set<Integer> repeated) {}

    /**
     * Matches one of several batches, as {@link #match} does, and finds its duplicates, as {@link #duplicates} does.
     *
     * @param before the batch before, which is not in the registry yet
     * @param frequent of these batches
     */
    public Found find(List<EntryDescription> descriptions, Batch before, FrequentWords frequent) {
        requireFew(descriptions);
        var batch = Batch.of(descriptions);
        frequent.begin();
        return new Found(
                batch,
                entities.unwrap(Session.class)
                        .doReturningWork(connection ->
                                match(connection, frequent, batch.descriptions(), settings.candidates(), () -> {})),
                Duplicates.repeated(before, batch, settings));
    }

    /**
     * Finds descriptions of one batch that may be of the same entry. Takes no statements.
     *
     * @param descriptions at most {@link #MOST_AT_ONCE}
     * @return the pairs whose score reaches the suspect bound, ordered by their positions
     * @throws IllegalArgumentException if there are more descriptions
     */
    public List<Duplicate> duplicates(List<EntryDescription> descriptions) {
        requireFew(descriptions);
        return Duplicates.of(Batch.of(descriptions), settings);
    }

    /**
     * Describes entries of the registry by what is compared of them. Takes one statement for each type, and one for
     * external ids.
     *
     * @return by primary key, without erased people
     */
    public Map<UUID, EntryDescription> describe(Collection<RegistryEntry> entries) {
        var keys = new EnumMap<EntryType, Set<UUID>>(EntryType.class);
        entries.forEach(entry -> keys.computeIfAbsent(EntryType.of(entry), none -> new HashSet<>())
                .add(entry.key));
        var known = entities.unwrap(Session.class).doReturningWork(connection -> new EntryRows(connection).read(keys));
        var described = new HashMap<UUID, EntryDescription>();
        known.forEach((key, entry) -> described.put(key, entry.features().description()));
        return described;
    }

    private static void requireFew(List<EntryDescription> descriptions) {
        if (descriptions.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException(descriptions.size() + " descriptions at once");
        }
    }

    List<Match> match(
            Connection connection, FrequentWords frequent, List<Features> descriptions, int candidates, Runnable check)
            throws SQLException {
        var lookup = new NameLookup(connection, frequent, dialect);
        var blocks = Blocks.of(connection, lookup, descriptions, candidates);
        var keys = new EnumMap<EntryType, Set<UUID>>(EntryType.class);
        for (int i = 0; i < descriptions.size(); i++) {
            keys.computeIfAbsent(descriptions.get(i).description().type(), none -> new HashSet<>())
                    .addAll(blocks.keys().get(i));
        }
        keys.values().removeIf(Set::isEmpty);
        var known = new EntryRows(connection).read(keys);
        var named = descriptions.stream()
                .map(each -> each.description().relatedKey())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var related = RelatedEntries.between(connection, known.keySet(), named);
        var all = new ArrayList<>(descriptions);
        known.values().forEach(entry -> all.add(entry.features()));
        var weights = WordWeights.of(lookup, all, blocks.counts());
        var matches = new ArrayList<Match>();
        for (int i = 0; i < descriptions.size(); i++) {
            check.run();
            var compared = compare(descriptions.get(i), blocks.keys().get(i), known, related, weights);
            matches.add(match(compared, candidates));
        }
        return matches;
    }

    private record Compared(EntryType type, Known known, Comparison comparison) {}

    /** Those that are worth naming, the best first. */
    private List<Compared> compare(
            Features description, List<UUID> keys, Map<UUID, Known> known, Set<Relation> related, WordWeights weights) {
        var type = description.description().type();
        var compared = new ArrayList<Compared>();
        for (UUID key : keys) {
            var entry = known.get(key);
            if (entry != null) {
                var relation = new Relation(key, description.description().relatedKey());
                var agreement = related.contains(relation) ? Agreement.AGREES : Agreement.ABSENT;
                var comparison = Comparison.of(description, entry.features(), weights, agreement);
                if (comparison.score() >= WORTH_NAMING * settings.suspectBound()) {
                    compared.add(new Compared(type, entry, comparison));
                }
            }
        }
        compared.sort(Comparator.comparing((Compared each) -> !each.comparison().sameId())
                .thenComparing(each -> -each.comparison().score())
                .thenComparing(each -> each.known().slug()));
        return compared;
    }

    private Match match(List<Compared> compared, int most) {
        var candidates = compared.stream()
                .limit(most)
                .map(each -> new Candidate(
                        each.type(),
                        each.known().key(),
                        each.known().slug(),
                        each.known().name(),
                        each.comparison().score(),
                        each.comparison().mayLink(),
                        each.comparison().signals()))
                .toList();
        return new Match(verdict(compared.stream().map(Compared::comparison).toList()), candidates);
    }

    /** @param compared those with the same external id first, then the best */
    private Verdict verdict(List<Comparison> compared) {
        if (compared.isEmpty()) {
            return Verdict.NEW;
        }
        var sure = compared.stream()
                .filter(each -> each.mayLink() && each.score() >= settings.linkBound())
                .toList();
        long same = sure.stream().filter(Comparison::sameId).count();
        boolean links = compared.get(0).equals(sure.isEmpty() ? null : sure.get(0)) && (same == 1 || sure.size() == 1);
        if (links) {
            return Verdict.LINK;
        }
        boolean suspect = compared.stream().anyMatch(each -> each.score() >= settings.suspectBound());
        return suspect ? Verdict.SUSPECT : Verdict.NEW;
    }
}
