package org.hubgraph.registry.entry;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.failure.NotAvailableThen;
import org.hubgraph.graphql.execution.Batch;
import org.hubgraph.graphql.execution.SubtreeScope;
import org.hubgraph.graphql.execution.SubtreeScope.State;
import org.hubgraph.limit.Limits;

/**
 * Lookups by id, slug or external id, in the present or in a past state of the registry. Everything selected below an object that a
 * lookup returns is read in the same state.
 */
@Singleton
public class Lookups {
    private final AsKnownAt past;
    private final NodeTables tables;
    private final BatchedLookups batched;
    private final Limits limits;

    Lookups(AsKnownAt past, NodeTables tables, BatchedLookups batched, Limits limits) {
        this.batched = batched;
        this.past = past;
        this.tables = tables;
        this.limits = limits;
    }

    /**
     * Finds an object by its id, slug or external id. The id or slug of a merged entry leads to its survivor. While a
     * {@link Batch} is open, the object is not looked up now but together with those of the other fields.
     *
     * @param asKnownAt null for the present
     * @return null if there is none, and while a batch is open
     * @throws Invalid if the instant is in the future, or a past state is given twice
     * @throws NotAvailableThen if the state is before change tracking began
     */
    public <T> T find(LookupTable<T> table, LookupKey key, Instant asKnownAt) {
        if (Batch.isOpen()) {
            batched.add(new BatchedLookups.Lookup(table, key, asKnownAt));
            return null;
        }
        if (key.id() != null) {
            return byId(table, key, asKnownAt).orElse(null);
        }
        SubtreeScope.begin(past.at(asKnownAt));
        return (key.slug() != null ? table.findBySlug(key.slug()) : table.findByExternalId(key.externalId()))
                .orElse(null);
    }

    /**
     * Finds an object of a type that has no external ids.
     *
     * @see #find(LookupTable, LookupKey, Instant)
     */
    public <T> T find(LookupTable<T> table, String id, String slug, Instant asKnownAt) {
        if ((id == null) == (slug == null)) {
            throw new Invalid("Give exactly one of id and slug, not " + (id == null ? "neither." : "both."));
        }
        return find(table, new LookupKey(id, slug, null), asKnownAt);
    }

    private <T> Optional<T> byId(LookupTable<T> table, LookupKey key, Instant asKnownAt) {
        var known = key.globalId(table.typeName());
        known.ifPresent(given -> LookupKey.checkState(given, asKnownAt));
        var state = asKnownAt != null
                ? Optional.of(past.at(asKnownAt))
                : known.flatMap(
                        given -> Optional.ofNullable(states(List.of(given)).get(given.revision())));
        if (state.isEmpty()) {
            return Optional.empty();
        }
        SubtreeScope.begin(state.get());
        return known.flatMap(given -> table.findByKey(given.key()));
    }

    /** The object with an id of any type; null for a null or unknown id, and while a {@link Batch} is open. */
    Node node(GlobalId id) {
        return nodes(Collections.singletonList(id), null, found -> found.get(0)).get(0);
    }

    /**
     * One object for each id, in the order of the ids; null for a null or unknown id, and while a {@link Batch} is open.
     *
     * @param asKnownAt null for the states that the ids name
     * @throws Invalid if the instant is in the future, or if an id names a past state as well
     * @throws LimitExceeded if the ids name too many past states
     * @throws NotAvailableThen if a state is before change tracking began
     */
    List<Node> nodes(List<GlobalId> ids, Instant asKnownAt) {
        return nodes(ids, asKnownAt, found -> found);
    }

    private List<Node> nodes(List<GlobalId> ids, Instant asKnownAt, Function<List<Node>, Object> value) {
        if (Batch.isOpen()) {
            revisions(ids);
            batched.add(new BatchedLookups.NodeLookup(ids, asKnownAt, value));
            return Collections.nCopies(ids.size(), null);
        }
        return asKnownAt == null ? align(ids) : align(ids, asKnownAt);
    }

    private List<Node> align(List<GlobalId> ids, Instant asKnownAt) {
        ids.stream().filter(Objects::nonNull).forEach(id -> LookupKey.checkState(id, asKnownAt));
        SubtreeScope.begin(past.at(asKnownAt));
        return tables.align(ids).stream().map(Node.class::cast).toList();
    }

    /**
     * One object for each id, in the order of the ids; null for an unknown id. Takes one statement to find the past
     * states, if there are any, and those of {@link NodeTables#align} for each state.
     *
     * @param ids null for an unknown id
     */
    private List<Node> align(List<GlobalId> ids) {
        var states = states(ids);
        var found = new Node[ids.size()];
        var ofObjects = new IdentityHashMap<Object, State>();
        states.forEach((revision, state) -> {
            SubtreeScope.begin(state);
            var rows = tables.align(ids.stream()
                    .map(id -> id == null || !Objects.equals(id.revision(), revision) ? null : id.present())
                    .toList());
            for (int place = 0; place < found.length; place++) {
                if (rows.get(place) != null) {
                    found[place] = (Node) rows.get(place);
                    ofObjects.put(found[place], state);
                }
            }
        });
        if (states.size() > 1) {
            SubtreeScope.divide(ofObjects);
        }
        return Arrays.asList(found);
    }

    /** The states that exist, by their revisions; null for the present. */
    private Map<Long, State> states(List<GlobalId> ids) {
        var revisions = revisions(ids);
        boolean present = revisions.remove(null);
        var states = past.after(revisions);
        if (present) {
            states.put(null, State.UNCHANGED);
        }
        return states;
    }

    /** @return the revisions that the ids name; null for the present */
    private Set<Long> revisions(List<GlobalId> ids) {
        var revisions = new LinkedHashSet<Long>();
        ids.stream().filter(Objects::nonNull).forEach(id -> revisions.add(id.revision()));
        long past = revisions.stream().filter(Objects::nonNull).count();
        if (past > limits.nodesStates()) {
            throw new LimitExceeded(
                    "nodes-states",
                    "ids names " + past + " past states",
                    limits.nodesStates(),
                    "Split them into several requests.");
        }
        return revisions;
    }
}
