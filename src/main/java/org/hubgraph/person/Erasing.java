package org.hubgraph.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;

import io.quarkus.arc.All;

import org.hubgraph.curation.Authorship;
import org.hubgraph.curation.Editing;
import org.hubgraph.erasure.Erasure;
import org.hubgraph.erasure.Traces;
import org.hubgraph.registry.EntryIndex;
import org.hubgraph.registry.MergedEntries;
import org.hubgraph.registry.Names;
import org.hubgraph.registry.PartialDate;
import org.hubgraph.registry.StoredChange;
import org.hubgraph.registry.Texts;

/** Takes a person out of the registry: what identifies them, wherever it stands. What stays is that there was somebody. */
@ApplicationScoped
class Erasing {
    private final Editing editing;
    private final People people;
    private final EntryIndex index;
    private final MergedEntries redirects;
    private final List<Traces> traces;
    private final Event<StoredChange> changes;
    private final EntityManager entities;
    private final Authorship authorship;
    private final Clock clock;

    Erasing(
            Editing editing,
            People people,
            EntryIndex index,
            MergedEntries redirects,
            @All List<Traces> traces,
            Event<StoredChange> changes,
            EntityManager entities,
            Authorship authorship,
            Clock clock) {
        this.editing = editing;
        this.people = people;
        this.index = index;
        this.redirects = redirects;
        this.traces =
                traces.stream().sorted(Comparator.comparingInt(Traces::order)).toList();
        this.changes = changes;
        this.entities = entities;
        this.authorship = authorship;
        this.clock = clock;
    }

    Person erase(ErasePerson input, String reason) {
        var erasures = new ArrayList<Erasure>();
        var person = editing.change(Person.class, input, reason, (known, violations) -> {
            if (known.erasedOn != null) {
                violations.add("was erased already.", "id");
            }
            erasures.add(erasure(known));
            if (erasures.get(0).isNamedIn(authorship.reason())) {
                violations.addTo("reason", "names the person, and stays for anyone to read.");
            }
        });
        var erasure = erasures.get(0);
        erasure.slugs().forEach(slug -> ErasedSlug.of(person.key, slug).persist());
        clear(person, erasure);
        entities.flush();
        people.clearHistory(person, erasure.entries());
        traces.forEach(keeper -> keeper.erase(erasure));
        entities.flush();
        changes.fire(new StoredChange(person, StoredChange.Kind.ERASED));
        // What was read of others before may name the person still.
        entities.clear();
        return person;
    }

    /** With the slugs and names that the person ever had. */
    private Erasure erasure(Person person) {
        var slugs = new HashSet<String>();
        var names = new HashSet<String>();
        var merged = redirects.listTo(person);
        var keys = new HashSet<>(merged);
        keys.add(person.key);
        var states = new ArrayList<>(people.history(keys));
        states.add(person);
        for (Person state : states) {
            slugs.add(state.slug);
            state.allNames.all().forEach(name -> names.add(name.text()));
        }
        return new Erasure(person.key, person.getId(), merged, slugs, names);
    }

    private void clear(Person person, Erasure erasure) {
        person.erasedOn = new PartialDate(LocalDate.now(clock).toString());
        person.slug = "erased-" + person.key;
        person.rename(Names.NONE);
        person.describe(Texts.NONE);
        index.forget(person, erasure.entries());
    }
}
