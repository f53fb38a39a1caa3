package org.hubgraph.registry.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.hubgraph.failure.NotAvailableThen;
import org.hubgraph.graphql.execution.Batch;
import org.hubgraph.graphql.execution.SubtreeScope;
import org.hubgraph.graphql.execution.SubtreeScope.State;

/**
 * Loads the objects of several lookups: in each state of the registry one statement for each type and kind of key, and
 * one for each instant to find its state. A lookup that fails or finds nothing does not affect the others.
 */
@Singleton
class BatchedLookups {
    private final Batch.Loader objects = this::load;
    private final Batch.Loader nodes = this::loadNodes;
    private final AsKnownAt past;
    private final NodeTables tables;

    BatchedLookups(AsKnownAt past, NodeTables tables) {
        this.past = past;
        this.tables = tables;
    }

    /** The lookup of one field: as the arguments of {@link Lookups#find(LookupTable, LookupKey, Instant)}. */
    static final class Lookup extends Batch.Request {
        private final LookupTable<?> table;
        private final LookupKey key;
        private final Instant asKnownAt;
        private final GlobalId id;
        private ExternalIdKey.Form externalId;

        Lookup(LookupTable<?> table, LookupKey key, Instant asKnownAt) {
            this.table = table;
            this.key = key;
            this.asKnownAt = asKnownAt;
            this.id = key.globalId(table.typeName()).orElse(null);
        }
    }

    /** The lookup of one field by ids of any type. */
    static final class NodeLookup extends Batch.Request {
        private final List<GlobalId> ids;
        private final Instant asKnownAt;
        private final Function<List<Node>, Object> value;

        /**
         * @param ids null for an unknown id
         * @param asKnownAt null for the states that the ids name
         * @param value returns the value of the field; it receives an object for each id, or null
         */
        NodeLookup(List<GlobalId> ids, Instant asKnownAt, Function<List<Node>, Object> value) {
            this.ids = ids;
            this.asKnownAt = asKnownAt;
            this.value = value;
        }
    }

    /** An object in a state. */
    private record InState(State state, GlobalId id) {}

    /** The states that the requests of one batch name. */
    private final class States {
        private final Map<Instant, State> byInstant = new HashMap<>();
        private Map<Long, State> byRevision;

        /** @param ids of the lookups without an instant of their own; null for an unknown id */
        States(Collection<GlobalId> ids) {
            var revisions = new LinkedHashSet<Long>();
            ids.stream().filter(id -> id != null && id.isPast()).forEach(id -> revisions.add(id.revision()));
            try {
                byRevision = past.after(revisions);
            } catch (NotAvailableThen ofOne) {
                // Each is looked up alone, so that only the lookup in this one fails.
                byRevision = null;
            }
        }

        /** Null if there is no such revision. */
        State of(GlobalId id) {
            if (!id.isPast()) {
                return State.UNCHANGED;
            }
            var known = byRevision != null ? byRevision : past.after(List.of(id.revision()));
            return known.get(id.revision());
        }

        State at(Instant instant) {
            var known = byInstant.get(instant);
            if (known == null) {
                known = past.at(instant);
                byInstant.put(instant, known);
            }
            return known;
        }

        /** @param asKnownAt null for the state that the id names */
        State of(GlobalId id, Instant asKnownAt) {
            if (asKnownAt == null) {
                return of(id);
            }
            LookupKey.checkState(id, asKnownAt);
            return at(asKnownAt);
        }

        /** Null if the lookup finds nothing. */
        State of(Lookup lookup) {
            if (lookup.id != null) {
                return of(lookup.id, lookup.asKnownAt);
            }
            return lookup.key.id() == null || lookup.asKnownAt != null ? at(lookup.asKnownAt) : null;
        }
    }

    /** Adds the request of the field that is being resolved. */
    void add(Lookup lookup) {
        Batch.add(objects, lookup);
    }

    void add(NodeLookup lookup) {
        Batch.add(nodes, lookup);
    }

    private void load(List<Batch.Request> requests) {
        var lookups = requests.stream().map(Lookup.class::cast).toList();
        var states = new States(lookups.stream()
                .filter(lookup -> lookup.asKnownAt == null)
                .map(lookup -> lookup.id)
                .toList());
        var byState = new LinkedHashMap<State, List<Lookup>>();
        for (Lookup lookup : lookups) {
            try {
                var state = states.of(lookup);
                if (lookup.key.externalId() != null) {
                    lookup.externalId = lookup.key.externalId().form();
                }
                if (state != null) {
                    byState.computeIfAbsent(state, unseen -> new ArrayList<>()).add(lookup);
                }
            } catch (RuntimeException failure) {
                lookup.fail(failure);
            }
        }
        var ofObjects = new IdentityHashMap<Object, State>();
        byState.forEach((state, inState) -> {
            SubtreeScope.begin(state);
            read(inState).forEach(object -> ofObjects.put(object, state));
        });
        divide(byState.keySet(), ofObjects);
    }

    private static void divide(Set<State> states, Map<Object, State> ofObjects) {
        if (states.size() > 1) {
            SubtreeScope.divide(ofObjects);
        }
    }

    /** @return the objects that were found */
    private static List<Object> read(List<Lookup> lookups) {
        var byType = new LinkedHashMap<String, List<Lookup>>();
        lookups.forEach(lookup -> byType.computeIfAbsent(lookup.table.typeName(), type -> new ArrayList<>())
                .add(lookup));
        var objects = new ArrayList<>();
        byType.values().forEach(ofType -> {
            var table = ofType.get(0).table;
            read(ofType, lookup -> lookup.id == null ? null : lookup.id.key(), table::findByKeys, objects);
            read(ofType, lookup -> lookup.key.slug(), table::findBySlugs, objects);
            read(ofType, lookup -> lookup.externalId, table::findByExternalIds, objects);
        });
        return objects;
    }

    /** @param key returns null for a lookup by a key of another kind */
    private static <K> void read(
            List<Lookup> lookups, Function<Lookup, K> key, Function<Set<K>, Map<K, ?>> find, List<Object> objects) {
        var byKey = new LinkedHashMap<K, List<Lookup>>();
        for (Lookup lookup : lookups) {
            K own = key.apply(lookup);
            if (own != null) {
                byKey.computeIfAbsent(own, unseen -> new ArrayList<>()).add(lookup);
            }
        }
        if (byKey.isEmpty()) {
            return;
        }
        try {
            find.apply(byKey.keySet()).forEach((found, object) -> {
                byKey.get(found).forEach(lookup -> lookup.found(object));
                objects.add(object);
            });
        } catch (RuntimeException failure) {
            byKey.values().forEach(ofKey -> ofKey.forEach(lookup -> lookup.fail(failure)));
        }
    }

    private void loadNodes(List<Batch.Request> requests) {
        var lookups = requests.stream().map(NodeLookup.class::cast).toList();
        var states = new States(lookups.stream()
                .filter(lookup -> lookup.asKnownAt == null)
                .flatMap(lookup -> lookup.ids.stream())
                .toList());
        var byState = new LinkedHashMap<State, Set<GlobalId>>();
        var places = new HashMap<NodeLookup, List<InState>>();
        for (NodeLookup lookup : lookups) {
            try {
                if (lookup.asKnownAt != null) {
                    // Also if there are no ids, or none of an object.
                    lookup.ids.stream()
                            .filter(Objects::nonNull)
                            .forEach(id -> LookupKey.checkState(id, lookup.asKnownAt));
                    states.at(lookup.asKnownAt);
                }
                var ofLookup = new ArrayList<InState>();
                for (GlobalId id : lookup.ids) {
                    var state = id == null ? null : states.of(id, lookup.asKnownAt);
                    if (state != null) {
                        byState.computeIfAbsent(state, unseen -> new LinkedHashSet<>())
                                .add(id);
                    }
                    ofLookup.add(new InState(state, id));
                }
                places.put(lookup, ofLookup);
            } catch (RuntimeException failure) {
                lookup.fail(failure);
            }
        }
        var found = new HashMap<InState, Node>();
        var failed = new HashMap<InState, RuntimeException>();
        byState.forEach((state, ids) -> {
            SubtreeScope.begin(state);
            readNodes(state, List.copyOf(ids), found, failed);
        });
        places.forEach((lookup, ofLookup) -> {
            var failure =
                    ofLookup.stream().map(failed::get).filter(Objects::nonNull).findFirst();
            if (failure.isPresent()) {
                lookup.fail(failure.get());
            } else {
                var objects = new ArrayList<Node>();
                ofLookup.forEach(place -> objects.add(found.get(place)));
                lookup.found(lookup.value.apply(objects));
            }
        });
        var ofObjects = new IdentityHashMap<Object, State>();
        found.forEach((place, object) -> ofObjects.put(object, place.state));
        divide(byState.keySet(), ofObjects);
    }

    /** If there are no past states of a type, only its objects are not found. */
    private void readNodes(
            State state, List<GlobalId> ids, Map<InState, Node> found, Map<InState, RuntimeException> failed) {
        try {
            var rows = tables.align(ids.stream().map(GlobalId::present).toList());
            for (int i = 0; i < ids.size(); i++) {
                if (rows.get(i) != null) {
                    found.put(new InState(state, ids.get(i)), (Node) rows.get(i));
                }
            }
        } catch (NotAvailableThen unavailable) {
            var byType = ids.stream().collect(Collectors.groupingBy(GlobalId::type));
            if (byType.size() == 1) {
                ids.forEach(id -> failed.put(new InState(state, id), unavailable));
            } else {
                byType.values().forEach(ofType -> readNodes(state, ofType, found, failed));
            }
        }
    }
}
