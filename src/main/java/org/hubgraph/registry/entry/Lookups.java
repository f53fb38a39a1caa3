package org.hubgraph.registry.entry;

import java.time.Instant;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.failure.NotAvailableThen;
import org.hubgraph.graphql.execution.SubtreeScope;
import org.hubgraph.graphql.execution.SubtreeScope.State;
import org.hubgraph.limit.Limits;

/**
 * Lookups by id, slug or external id, in the present or in a past state of the registry. Everything selected below an object that a
 * lookup returns is read in the same state.
 */
@ApplicationScoped
public class Lookups {
    private final AsKnownAt past;
    private final NodeTables tables;
    private final Limits limits;

    Lookups(AsKnownAt past, NodeTables tables, Limits limits) {
        this.past = past;
        this.tables = tables;
        this.limits = limits;
    }

    /**
     * Finds an entry by its id, slug or external id. The id or slug of a merged entry leads to its survivor.
     *
     * @param asKnownAt null for the present
     * @return null if there is none
     * @throws Invalid if the instant is in the future, or a past state is given twice
     * @throws NotAvailableThen if the state is before change tracking began
     */
    public <T extends RegistryEntry> T find(EntryTable<T> table, LookupKey key, Instant asKnownAt) {
        return find(
                        table.type().getSimpleName(),
                        key,
                        asKnownAt,
                        table::findByKey,
                        table::findBySlug,
                        table::findByExternalId)
                .orElse(null);
    }

    /**
     * Finds an object of a type that has no external ids.
     *
     * @see #find(EntryTable, LookupKey, Instant)
     */
    public <T> T find(
            Class<T> type,
            String id,
            String slug,
            Instant asKnownAt,
            Function<UUID, Optional<T>> byKey,
            Function<String, Optional<T>> bySlug) {
        if ((id == null) == (slug == null)) {
            throw new Invalid("Give exactly one of id and slug, not " + (id == null ? "neither." : "both."));
        }
        return find(
                        type.getSimpleName(),
                        new LookupKey(id, slug, null),
                        asKnownAt,
                        byKey,
                        bySlug,
                        none -> Optional.<T>empty())
                .orElse(null);
    }

    /** @param type the name of the GraphQL type */
    <T> Optional<T> find(
            String type,
            LookupKey key,
            Instant asKnownAt,
            Function<UUID, Optional<T>> byKey,
            Function<String, Optional<T>> bySlug,
            Function<ExternalIdKey, Optional<T>> byExternalId) {
        if (key.id() != null) {
            return byId(type, key.id(), asKnownAt, byKey);
        }
        SubtreeScope.begin(past.at(asKnownAt));
        return key.slug() != null ? bySlug.apply(key.slug()) : byExternalId.apply(key.externalId());
    }

    private <T> Optional<T> byId(String type, String id, Instant asKnownAt, Function<UUID, Optional<T>> byKey) {
        var known = GlobalId.parse(id).filter(given -> given.type().equals(type));
        if (asKnownAt != null && known.isPresent() && known.get().isPast()) {
            throw new Invalid("The id names a past state already: leave out asKnownAt, or give the id of the object.");
        }
        var state = asKnownAt != null
                ? Optional.of(past.at(asKnownAt))
                : known.flatMap(
                        given -> Optional.ofNullable(states(List.of(given)).get(given.revision())));
        if (state.isEmpty()) {
            return Optional.empty();
        }
        SubtreeScope.begin(state.get());
        return known.flatMap(given -> byKey.apply(given.key()));
    }

    /**
     * One object for each id, in the order of the ids; null for an unknown id. Takes one statement to find the past
     * states, if there are any, and those of {@link NodeTables#align} for each state.
     *
     * @param ids null for an unknown id
     * @throws LimitExceeded if the ids name too many past states
     * @throws NotAvailableThen if a state is before change tracking began
     */
    List<Node> align(List<GlobalId> ids) {
        var states = states(ids.stream().filter(Objects::nonNull).toList());
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
        var revisions = new LinkedHashSet<Long>();
        ids.forEach(id -> revisions.add(id.revision()));
        boolean present = revisions.remove(null);
        if (revisions.size() > limits.nodesStates()) {
            throw new LimitExceeded(
                    "nodes-states",
                    "ids names " + revisions.size() + " past states",
                    limits.nodesStates(),
                    "Split them into several requests.");
        }
        var states = past.after(revisions);
        if (present) {
            states.put(null, State.UNCHANGED);
        }
        return states;
    }
}
