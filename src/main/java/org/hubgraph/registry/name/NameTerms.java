package org.hubgraph.registry.name;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

import org.hubgraph.database.session.Updates;

/** Writes what the search needs of each name, in the transaction that writes the name. */
@ApplicationScoped
public class NameTerms {
    private final EntityManager entities;
    private final CollectedNames collected;

    NameTerms(EntityManager entities, CollectedNames collected) {
        this.entities = entities;
        this.collected = collected;
    }

    /** Whether terms remain to be written. */
    public boolean areWaiting() {
        return !collected.isEmpty();
    }

    /**
     * Writes the terms of the names that were added since: a few statements for all of them.
     *
     * @param updates run by the caller; terms refer to the rows of names, which must be among them or written before
     * @param connection of the same transaction
     */
    public void write(Updates updates, Connection connection) throws SQLException {
        TermsOfNames.add(updates, connection, collected.take());
    }

    /** Forgets the names that were added since. */
    public void forgetWaiting() {
        collected.take();
    }

    /**
     * Adds the terms of a name, which are written by {@link #write}.
     *
     * @param nameKey the primary key of the name in the index of names
     */
    public void add(UUID nameKey, IndexedName name) {
        collected.add(nameKey, name);
    }

    /** Removes the words of names that are gone, as far as no other name has them. Call it after their rows are gone. */
    public void forget(List<String> names) {
        var words = new LinkedHashSet<String>();
        names.forEach(name -> words.addAll(NameForms.of(name).correctable()));
        entities.unwrap(Session.class).doWork(connection -> WordVariants.removeUnused(connection, words));
    }
}
