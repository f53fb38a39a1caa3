package org.hubgraph.registry.name;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.Session;

/** Writes what the search needs of each name, in the transaction that writes the name. */
@ApplicationScoped
public class NameTerms {
    private final EntityManager entities;
    private final CollectedNames collected;

    NameTerms(EntityManager entities, CollectedNames collected) {
        this.entities = entities;
        this.collected = collected;
    }

    /**
     * From now on, the terms of new names of the request are written by {@link #write}: a few statements for all of
     * them, instead of some for each.
     */
    public void together() {
        collected.collect();
    }

    /** Whether terms remain to be written. */
    public boolean areWaiting() {
        return !collected.isEmpty();
    }

    /** Writes the terms of the names that were added since. Flush the session first: terms refer to the rows of names. */
    public void write() {
        if (areWaiting()) {
            var names = collected.take();
            entities.unwrap(Session.class).doWork(connection -> TermsOfNames.add(connection, names));
        }
    }

    /** Forgets the names that were added since. */
    public void forgetWaiting() {
        collected.take();
    }

    /**
     * Adds the terms of a name.
     *
     * @param nameKey the primary key of the name in the index of names
     */
    public void add(UUID nameKey, IndexedName name) {
        if (collected.add(nameKey, name)) {
            return;
        }
        var forms = NameForms.of(name.text());
        forms.terms().forEach(term -> entities.persist(new NameTerm(nameKey, term, name)));
        var words = forms.correctable();
        if (!words.isEmpty()) {
            entities.unwrap(Session.class).doWork(connection -> WordVariants.add(connection, words));
        }
    }

    /** Removes the words of names that are gone, as far as no other name has them. Call it after their rows are gone. */
    public void forget(List<String> names) {
        var words = new LinkedHashSet<String>();
        names.forEach(name -> words.addAll(NameForms.of(name).correctable()));
        entities.unwrap(Session.class).doWork(connection -> WordVariants.removeUnused(connection, words));
    }
}
