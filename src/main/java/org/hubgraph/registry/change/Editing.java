package org.hubgraph.registry.change;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.arc.All;

import org.hubgraph.failure.Conflict;
import org.hubgraph.failure.FieldConflict;
import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.InvalidInput;
import org.hubgraph.failure.NotFound;
import org.hubgraph.registry.entry.Facts;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.MergedEntries;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.value.DisplayText;

/**
 * Adds, changes and deletes single objects in the transaction of the request. An exception rolls back the whole
 * request. Nothing is written before all checks have passed: the session of a request flushes only when it is called
 * to.
 */
@ApplicationScoped
public class Editing {
    private final EntityManager entities;
    private final List<References> references;
    private final MergedEntries merged;
    private final Patches patches;
    private final SlugLookup slugs;
    private final InputExamination examination;
    private final Flushes flushes;
    private final Clock clock;

    Editing(
            EntityManager entities,
            @All List<References> references,
            MergedEntries merged,
            Patches patches,
            SlugLookup slugs,
            InputExamination examination,
            Flushes flushes,
            Clock clock) {
        this.entities = entities;
        this.references = references;
        this.merged = merged;
        this.patches = patches;
        this.slugs = slugs;
        this.examination = examination;
        this.flushes = flushes;
        this.clock = clock;
    }

    /**
     * Adds an object.
     *
     * @param object a new, empty object
     * @param facts copies the {@link Explicit} fields and reports faults to the violations
     * @throws InvalidInput with all faults
     */
    public <E extends Stored> E create(E object, Object input, String reason, BiConsumer<E, Violations> facts) {
        var violations = examine(input, reason);
        flushes.beforeCreation(object.getClass(), entities);
        patches.apply(input, object, violations);
        facts.accept(object, violations);
        violations.check();
        entities.persist(object);
        flushes.created(entities);
        return object;
    }

    /**
     * Changes an object.
     *
     * @param facts copies the {@link Explicit} fields and reports faults to the violations
     * @throws NotFound if the object does not exist
     * @throws Invalid if the id is that of a past state
     * @throws Conflict if the object no longer has the version that the change is based on
     * @throws InvalidInput with all faults
     */
    public <E extends Stored> E change(Class<E> type, ChangeOf input, String reason, BiConsumer<E, Violations> facts) {
        var violations = examine(input, reason);
        flushes.beforeChange(entities);
        var object = present(type, input.id);
        var before = object.facts().asMap();
        refuseErased(object, violations, "id");
        patches.apply(input, object, violations);
        facts.accept(object, violations);
        if (!object.version.equals(input.version)) {
            throw new Conflict(
                    input.version,
                    object.version,
                    conflicts(before, object.facts().asMap()));
        }
        violations.check();
        flushes.changed(entities);
        return object;
    }

    /**
     * Deletes an object.
     *
     * @param parts removes what belongs to the object alone, and reports to the violations what prevents the deletion
     * @return the id of the object
     * @throws NotFound if the object does not exist
     * @throws Conflict if the object no longer has the version that the client has read
     * @throws InvalidInput if something still refers to the object
     */
    public <E extends Stored> String delete(
            Class<E> type, ChangeOf input, String reason, BiConsumer<E, Violations> parts) {
        var violations = examine(input, reason);
        flushes.beforeDeletion(type, entities);
        var object = present(type, input.id, input.version);
        parts.accept(object, violations);
        for (References others : references) {
            long count = others.countTo(object);
            if (count > 0) {
                violations.add(
                        "is still referenced by " + others.name() + " (" + count + "); delete them first.", "id");
            }
        }
        violations.check();
        entities.remove(object);
        flushes.deleted(type, entities);
        return object.getId();
    }

    /**
     * Finds the object of a change. The id of a merged entry does not lead to its survivor here, because the version in
     * the input is that of the merged entry.
     *
     * @throws NotFound if the object does not exist
     * @throws Invalid if the id is that of a past state
     */
    private <E extends Stored> E present(Class<E> type, String idOrSlug) {
        return findPresent(type, idOrSlug).orElseThrow(() -> missing(type, idOrSlug));
    }

    /**
     * Finds the object of a change that has no previous and new facts to compare, such as a deletion.
     *
     * @throws NotFound if the object does not exist
     * @throws Conflict if the object does not have the version
     */
    public <E extends Stored> E present(Class<E> type, String idOrSlug, Integer version) {
        var object = present(type, idOrSlug);
        if (!object.version.equals(version)) {
            throw new Conflict(version, object.version, conflicts(object.facts().asMap(), Map.of()));
        }
        return object;
    }

    private static List<FieldConflict> conflicts(Map<String, Object> current, Map<String, Object> yours) {
        return current.keySet().stream()
                .map(field -> new FieldConflict(field, Facts.text(current.get(field)), Facts.text(yours.get(field))))
                .toList();
    }

    /**
     * Validates the constraints of an input and its reason, and records the reason for the history.
     *
     * @return the faults found so far, to which others are added
     * @throws InvalidInput at once if a list is too long
     */
    public Violations examine(Object input, String reason) {
        return examination.examine(input, reason);
    }

    /** Gives an object a new version after a change of parts that are stored outside its own row. */
    public void touch(Stored object) {
        object.updatedAt = clock.instant();
    }

    /**
     * Finds an object. The id or slug of a merged entry leads to its survivor; the id of a past state leads nowhere.
     *
     * @param idOrSlug an id encodes its type's name first, so it begins with a capital letter and is never a slug
     */
    public <E extends Stored> Optional<E> find(Class<E> type, String idOrSlug) {
        if (pastState(idOrSlug).isPresent()) {
            return Optional.empty();
        }
        return findPresent(type, idOrSlug).or(() -> survivor(type, idOrSlug).map(key -> entities.find(type, key)));
    }

    private Optional<UUID> survivor(Class<?> type, String idOrSlug) {
        var key = GlobalId.keyOf(type, idOrSlug);
        return key.isPresent() ? key.flatMap(merged::survivorOf) : merged.survivorOf(type, idOrSlug);
    }

    private <E extends Stored> Optional<E> findPresent(Class<E> type, String idOrSlug) {
        var key = GlobalId.keyOf(type, idOrSlug);
        if (key.isPresent()) {
            return key.map(known -> entities.find(type, known));
        }
        return slugs.find(type, idOrSlug);
    }

    /**
     * Finds the object that a field of an input refers to.
     *
     * @param idOrSlug null for none
     * @param path of the field, for the violation if there is no such object
     * @return null for none, and after a violation
     */
    public <E extends Stored> E named(Class<E> type, String idOrSlug, Violations violations, Object... path) {
        if (idOrSlug == null) {
            return null;
        }
        var found = find(type, idOrSlug);
        if (found.isEmpty()) {
            violations.add(pastState(idOrSlug).orElseGet(() -> unknown(type, idOrSlug)), path);
        }
        found.ifPresent(object -> refuseErased(object, violations, path));
        return found.orElse(null);
    }

    /**
     * Adds a violation if the object is an erased person: no relation, citation or other fact can be added to one.
     * Every object that an input refers to is checked here.
     */
    public void refuseErased(Stored object, Violations violations, Object... path) {
        if (object.isErased()) {
            violations.add("was erased: no facts about this person can be added.", path);
        }
    }

    /**
     * Finds the object of one of several types by its id. Slugs are not accepted, because they do not tell the type.
     *
     * @param what the types as a message names them, such as {@code hub or tenant}
     * @return null after a violation
     */
    public Stored namedAmong(
            List<Class<? extends Stored>> types, String what, String id, Violations violations, Object... path) {
        var found = GlobalId.parse(id).flatMap(known -> types.stream()
                .filter(type -> type.getSimpleName().equals(known.type()))
                .findFirst()
                .flatMap(type -> find(type, id).map(Stored.class::cast)));
        if (found.isEmpty()) {
            violations.add(
                    pastState(id).orElseGet(() -> "No " + what + " has the id \"" + DisplayText.of(id) + "\"."), path);
        }
        found.ifPresent(object -> refuseErased(object, violations, path));
        return found.orElse(null);
    }

    private static Optional<String> pastState(String idOrSlug) {
        return GlobalId.parse(idOrSlug).flatMap(GlobalId::fault);
    }

    private NotFound missing(Class<?> type, String idOrSlug) {
        return new NotFound(survivor(type, idOrSlug)
                .map(key -> type.getSimpleName() + " \"" + DisplayText.of(idOrSlug) + "\" was merged into "
                        + new GlobalId(type.getSimpleName(), key).text() + "; change that one.")
                .orElseGet(() -> unknown(type, idOrSlug)));
    }

    private static String unknown(Class<?> type, String idOrSlug) {
        return "No " + type.getSimpleName() + " has the id or slug \"" + DisplayText.of(idOrSlug) + "\".";
    }
}
