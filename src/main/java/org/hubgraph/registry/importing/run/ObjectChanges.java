package org.hubgraph.registry.importing.run;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.registry.change.Flushes;
import org.hubgraph.registry.entry.EntryIndex;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.importing.mapping.TargetType;

/** Reads and changes objects that were there before: those of a chunk together, as far as no rule depends on them. */
@ApplicationScoped
class ObjectChanges {
    /** Fields of entries that no query of a rule or a reference reads, so that their changes can be written later. */
    private static final Set<String> LATER = Set.of(
            "descriptions",
            "kinds",
            "kind",
            "sectors",
            "fieldsOfWork",
            "foundedOn",
            "dissolvedOn",
            "openedOn",
            "launchedOn",
            "website",
            "email",
            "emailDomains",
            "phone",
            "country",
            "places",
            "links",
            "listedIn");

    private final TargetCommands commands;
    private final References references;
    private final EntryIndex index;
    private final Flushes flushes;
    private final EntityManager entities;

    ObjectChanges(
            TargetCommands commands, References references, EntryIndex index, Flushes flushes, EntityManager entities) {
        this.commands = commands;
        this.references = references;
        this.index = index;
        this.flushes = flushes;
        this.entities = entities;
    }

    /** As {@link References#present}; if the chunk changes several objects of the type, all of them are read. */
    Optional<Stored> present(TargetType type, UUID key, RowContext context) {
        context.objects().beforeChange(type, (ofType, keys) -> read(ofType, keys, context.objects()));
        return references.present(commands.of(type).type(), key);
    }

    private void read(TargetType type, Set<UUID> keys, ChunkObjects objects) {
        entities.createQuery(
                        "from " + commands.of(type).type().getSimpleName() + " where key in ?1",
                        commands.of(type).type())
                .setParameter(1, keys)
                .getResultList();
        if (type.isEntry()) {
            objects.ids(index.idsOf(keys));
        }
    }

    /** The present values of an object, in the form of inputs. */
    ObjectNode state(Stored object, RowContext context) {
        return object instanceof RegistryEntry entry
                ? PresentState.of(entry, context.objects().takeIds(entry).orElseGet(() -> index.idsOf(entry)))
                : PresentState.of(object);
    }

    /** Changes the fields of an object that the input has. */
    Stored change(TargetType type, Stored object, ObjectNode input, RowContext context) {
        var objects = context.objects();
        if (objects.isWaiting(object)) {
            // A change is based on the version that the one before it has left.
            flushes.flush(entities);
            objects.written();
        }
        boolean later = type.isEntry() && flushes.areTogether();
        for (var field : input.properties()) {
            later &= LATER.contains(field.getKey());
        }
        if (later) {
            objects.addWaiting(object);
        }
        return flushes.later(later, () -> commands.of(type).change(object, input, context.reason()));
    }
}
