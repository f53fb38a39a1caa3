package org.hubgraph.registry.change;

import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.entry.Stored;

/** Adds, changes and deletes relations between entries. Each relation has citations and may have parts of its own. */
@ApplicationScoped
public class RelationEditing {
    private final Editing editing;
    private final Citing citing;

    RelationEditing(Editing editing, Citing citing) {
        this.editing = editing;
        this.citing = citing;
    }

    /** @param facts copies the input into the relation and reports faults to the violations */
    public <E extends Stored> E create(E relation, NewRelation input, String reason, BiConsumer<E, Violations> facts) {
        return editing.create(relation, input, reason, (created, violations) -> {
            facts.accept(created, violations);
            created.persist();
            citing.add(created, input.citations, violations);
        });
    }

    /** @param facts copies the input into the relation and reports faults to the violations */
    public <E extends Stored> E change(
            Class<E> type, RelationUpdate input, String reason, BiConsumer<E, Violations> facts) {
        return editing.change(type, input, reason, (relation, violations) -> {
            facts.accept(relation, violations);
            if (input.citations != null) {
                citing.add(relation, input.citations, violations);
                editing.touch(relation);
            }
        });
    }

    /** @param parts removes what belongs to the relation alone, except for its citations */
    public <E extends Stored> Deleted delete(
            Class<E> type, DeleteEntry input, String reason, BiConsumer<E, Violations> parts) {
        return new Deleted(editing.delete(type, input, reason, (relation, violations) -> {
            parts.accept(relation, violations);
            citing.removeAll(relation);
        }));
    }
}
