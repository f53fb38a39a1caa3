package org.hubgraph.registry.change;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;

import io.quarkus.arc.All;

import org.hubgraph.failure.Conflict;
import org.hubgraph.failure.InvalidInput;
import org.hubgraph.failure.NotFound;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.MergedEntries;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.value.DisplayText;
import org.hubgraph.value.TextRules;

/**
 * How one object is added, changed or deleted, in the transaction of the request. What fails here fails the whole request.
 * Nothing is written before all has been looked at: the session of a request flushes only when told to.
 */
@ApplicationScoped
public class Editing {
    private static final int REASON_CHARACTERS = 1_000;

    private final EntityManager entities;
    private final List<References> references;
    private final MergedEntries merged;
    private final Validator validator;
    private final Authorship authorship;
    private final Clock clock;

    Editing(
            EntityManager entities,
            @All List<References> references,
            MergedEntries merged,
            Validator validator,
            Authorship authorship,
            Clock clock) {
        this.entities = entities;
        this.references = references;
        this.merged = merged;
        this.validator = validator;
        this.authorship = authorship;
        this.clock = clock;
    }

    /**
     * Adds an object.
     *
     * @param object new, with nothing in it
     * @param facts puts the input into the object, and what is wrong with it into the violations
     * @throws InvalidInput with all that is wrong
     */
    public <E extends Stored> E create(E object, Object input, String reason, BiConsumer<E, Violations> facts) {
        var violations = examine(input, reason);
        facts.accept(object, violations);
        violations.check();
        entities.persist(object);
        entities.flush();
        return object;
    }

    /**
     * Changes an object.
     *
     * @param facts puts the input into the object, and what is wrong with it into the violations
     * @throws NotFound if it is not there
     * @throws Conflict if it is no longer in the version that the change is based on
     * @throws InvalidInput with all that is wrong
     */
    public <E extends Stored> E change(Class<E> type, ChangeOf input, String reason, BiConsumer<E, Violations> facts) {
        var violations = examine(input, reason);
        var object = present(type, input.id);
        var before = object.facts().asMap();
        refuseErased(object, violations, "id");
        facts.accept(object, violations);
        if (!object.version.equals(input.version)) {
            throw new Conflict(
                    input.version, object.version, before, object.facts().asMap());
        }
        violations.check();
        entities.flush();
        return object;
    }

    /**
     * Deletes an object.
     *
     * @param parts takes away what belongs to it alone, and says in the violations what keeps it from being deleted
     * @return its id
     * @throws NotFound if it is not there
     * @throws Conflict if it is no longer in the version that the client has read
     * @throws InvalidInput if something still refers to it
     */
    public <E extends Stored> String delete(
            Class<E> type, ChangeOf input, String reason, BiConsumer<E, Violations> parts) {
        var violations = examine(input, reason);
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
        entities.flush();
        return object.getId();
    }

    /**
     * What a change names. The id of a merged entry is no way to change its survivor: the version that goes with it is
     * another object's.
     *
     * @throws NotFound if it is not there
     */
    private <E extends Stored> E present(Class<E> type, String idOrSlug) {
        return findPresent(type, idOrSlug).orElseThrow(() -> missing(type, idOrSlug));
    }

    /**
     * What a change names that leaves nothing to compare.
     *
     * @throws NotFound if it is not there
     * @throws Conflict if it is no longer in the version
     */
    public <E extends Stored> E present(Class<E> type, String idOrSlug, Integer version) {
        var object = present(type, idOrSlug);
        if (!object.version.equals(version)) {
            throw new Conflict(version, object.version, object.facts().asMap(), Map.of());
        }
        return object;
    }

    /** What is wrong with the form of an input. Notes the reason for the history. */
    public Violations examine(Object input, String reason) {
        var violations = new Violations();
        var constraints = validator.validate(input);
        violations.addAll(constraints);
        if (reason != null && reason.length() > REASON_CHARACTERS) {
            violations.addTo("reason", "must have at most " + REASON_CHARACTERS + " characters.");
        } else if (reason != null && !TextRules.showsNothing(reason)) {
            TextRules.fault(TextRules.trimmed(reason), true)
                    .ifPresent(fault -> violations.addTo("reason", fault + "."));
        }
        authorship.because(reason);
        // Of each item something may be asked of the database: thousands would take longer than a request may.
        if (constraints.stream().anyMatch(Editing::isOfATooLongList)) {
            violations.check();
        }
        return violations;
    }

    private static boolean isOfATooLongList(ConstraintViolation<?> violation) {
        return violation.getInvalidValue() instanceof Collection<?> items
                && violation.getConstraintDescriptor().getAnnotation() instanceof Size size
                && items.size() > size.max();
    }

    /** For a change of parts that are not in the object's own row: it is a change of the object, with a version of its own. */
    public void touch(Stored object) {
        object.updatedAt = clock.instant();
    }

    /**
     * The object, or the one that it was merged into.
     *
     * @param idOrSlug slugs are told from ids by their small letters: an id begins with the capital of its type's name
     */
    public <E extends Stored> Optional<E> find(Class<E> type, String idOrSlug) {
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
        return hasSlug(type) && idOrSlug.matches(Slugs.FORM) ? bySlug(type, idOrSlug) : Optional.empty();
    }

    /**
     * The object that a field of an input names.
     *
     * @param idOrSlug null is none
     * @param path of the field, for the violation if there is no such object
     * @return null for none, and for a violation
     */
    public <E extends Stored> E named(Class<E> type, String idOrSlug, Violations violations, Object... path) {
        if (idOrSlug == null) {
            return null;
        }
        var found = find(type, idOrSlug);
        if (found.isEmpty()) {
            violations.add(unknown(type, idOrSlug), path);
        }
        found.ifPresent(object -> refuseErased(object, violations, path));
        return found.orElse(null);
    }

    /** No relation, citation or other fact can be added to an erased person: every object that an input names is checked here. */
    public void refuseErased(Stored object, Violations violations, Object... path) {
        if (object.isErased()) {
            violations.add("was erased: no facts about this person can be added.", path);
        }
    }

    /**
     * The object of one of several types that a field names by its id; a slug would not say of which type.
     *
     * @param what the types, as a message names them: {@code hub or tenant}
     * @return null for a violation
     */
    public Stored namedAmong(
            List<Class<? extends Stored>> types, String what, String id, Violations violations, Object... path) {
        var found = GlobalId.parse(id).flatMap(known -> types.stream()
                .filter(type -> type.getSimpleName().equals(known.type()))
                .findFirst()
                .flatMap(type -> find(type, id).map(Stored.class::cast)));
        if (found.isEmpty()) {
            violations.add("No " + what + " has the id \"" + DisplayText.of(id) + "\".", path);
        }
        found.ifPresent(object -> refuseErased(object, violations, path));
        return found.orElse(null);
    }

    /**
     * The slug of an object.
     *
     * @param asked null for one made from the name; a violation if another of its type has it
     * @param name null where there is none
     */
    public String slug(Stored object, String asked, String name, Violations violations) {
        var type = object.getClass();
        if (asked == null) {
            String fallback = type.getSimpleName().toLowerCase(Locale.ROOT);
            return Slugs.of(name == null ? fallback : name, fallback, slugs -> taken(type, slugs, object.key));
        }
        if (!taken(type, Set.of(asked), object.key).isEmpty()) {
            violations.add(
                    "Another " + type.getSimpleName() + " has the slug \"" + DisplayText.of(asked) + "\".", "slug");
        }
        return asked;
    }

    private boolean hasSlug(Class<?> type) {
        return entities.getMetamodel().entity(type).getAttributes().stream()
                .anyMatch(attribute -> attribute.getName().equals("slug"));
    }

    private <E extends Stored> Optional<E> bySlug(Class<E> type, String slug) {
        return entities.createQuery("from " + type.getSimpleName() + " where slug = ?1", type)
                .setParameter(1, slug)
                .getResultStream()
                .findFirst();
    }

    /** Whether an existing object has the slug. */
    public boolean isHeld(Class<?> type, String slug) {
        return !holders(type, Set.of(slug)).isEmpty();
    }

    private Map<String, UUID> holders(Class<?> type, Set<String> slugs) {
        return entities.createQuery(
                        "select slug, key from " + type.getSimpleName() + " where slug in ?1", Object[].class)
                .setParameter(1, slugs)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
    }

    /**
     * Which slugs lead to another object already, be it by a merge.
     *
     * @param by the key of the object that may have them; null for none
     */
    private Set<String> taken(Class<?> type, Set<String> slugs, UUID by) {
        var taken = new HashSet<String>();
        for (var known : List.of(holders(type, slugs), merged.survivorsOf(type, slugs))) {
            known.forEach((slug, key) -> {
                if (!key.equals(by)) {
                    taken.add(slug);
                }
            });
        }
        return taken;
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
