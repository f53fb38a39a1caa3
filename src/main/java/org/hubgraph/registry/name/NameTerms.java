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

    NameTerms(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Adds the terms of a name.
     *
     * @param nameKey the primary key of the name in the index of names
     */
    public void add(UUID nameKey, String name) {
        var forms = NameForms.of(name);
        forms.terms().forEach(term -> entities.persist(new NameTerm(nameKey, term)));
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
