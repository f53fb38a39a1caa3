package org.hubgraph.registry.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;

import io.quarkus.arc.All;

import org.hubgraph.limit.Limits;
import org.hubgraph.limit.RequestTime;
import org.hubgraph.limit.TimeLimit;
import org.hubgraph.registry.change.Authorship;
import org.hubgraph.registry.change.Editing;
import org.hubgraph.registry.entry.EntryIndex;
import org.hubgraph.registry.entry.ErasedSlug;
import org.hubgraph.registry.entry.MergedEntries;
import org.hubgraph.registry.entry.Names;
import org.hubgraph.registry.entry.StoredChange;
import org.hubgraph.registry.entry.Texts;
import org.hubgraph.registry.erasure.Erasure;
import org.hubgraph.registry.erasure.Mentions;
import org.hubgraph.registry.erasure.Traces;
import org.hubgraph.registry.erasure.Word;
import org.hubgraph.value.PartialDate;

/** Erases a person: removes identifying data from all stores. An anonymous entry remains. */
@ApplicationScoped
class Erasing {
    private final Editing editing;
    private final People people;
    private final EntryIndex index;
    private final MergedEntries redirects;
    private final List<Traces> traces;
    private final Mentions mentions;
    private final Previews previews;
    private final Event<StoredChange> changes;
    private final EntityManager entities;
    private final Authorship authorship;
    private final Clock clock;
    private final RequestTime time;
    private final TimeLimit limit;

    Erasing(
            Editing editing,
            People people,
            EntryIndex index,
            MergedEntries redirects,
            @All List<Traces> traces,
            Mentions mentions,
            Previews previews,
            Event<StoredChange> changes,
            EntityManager entities,
            Authorship authorship,
            Clock clock,
            RequestTime time,
            Limits limits) {
        this.editing = editing;
        this.people = people;
        this.index = index;
        this.redirects = redirects;
        this.traces =
                traces.stream().sorted(Comparator.comparingInt(Traces::order)).toList();
        this.mentions = mentions;
        this.previews = previews;
        this.changes = changes;
        this.entities = entities;
        this.authorship = authorship;
        this.clock = clock;
        this.time = time;
        this.limit = new TimeLimit(
                "erasure-milliseconds", limits.erasureMilliseconds(), "Nothing was changed. Ask for a higher limit.");
    }

    /**
     * Erases the person if the input has the token of a current preview; without a token it only returns a preview.
     *
     * @throws ErasureOutdated if the data has changed since the preview
     */
    PersonErasure erase(ErasePerson input, String reason) {
        time.extendTo(limit);
        var found = new ArrayList<Erasure>();
        var person = editing.change(Person.class, input, reason, (known, violations) -> {
            // The version is then rejected anyway, and a scan takes time.
            if (known.isErased() || !known.version.equals(input.version)) {
                return;
            }
            var erasure = erasure(known, input);
            if (erasure.isNamedIn(authorship.reason())) {
                violations.addTo("reason", "must not name the person: it remains readable.");
            }
            found.add(erasure);
        });
        var erasure = found.get(0);
        var preview = previews.of(person, erasure);
        if (input.token == null) {
            return new PersonErasure(person, preview);
        }
        if (!input.token.equals(preview.token())) {
            throw new ErasureOutdated(preview);
        }
        carryOut(person, erasure);
        return new PersonErasure(person, null);
    }

    private void carryOut(Person person, Erasure erasure) {
        erasure.slugs()
                .forEach(slug -> ErasedSlug.of(Person.class, person.key, slug).persist());
        clear(person, erasure);
        entities.flush();
        people.clearHistory(person, erasure.entries());
        traces.forEach(keeper -> keeper.erase(erasure));
        entities.flush();
        changes.fire(new StoredChange(person, StoredChange.Kind.ERASED));
        // Entities that were loaded before may still contain the name.
        entities.clear();
    }

    /** Collects all present and former slugs and names of the person. */
    private Erasure erasure(Person person, ErasePerson input) {
        var slugs = new LinkedHashSet<String>();
        var names = new LinkedHashSet<String>();
        var merged = redirects.listTo(person);
        var keys = new HashSet<>(merged);
        keys.add(person.key);
        var states = new ArrayList<Person>();
        states.add(person);
        states.addAll(people.history(keys));
        for (Person state : states) {
            slugs.add(state.slug);
            state.allNames.all().forEach(name -> names.add(name.text()));
        }
        names.addAll(slugs);
        var replace = input.replace == null ? List.<String>of() : input.replace;
        names.addAll(replace);
        var erasure = new Erasure(person.key, person.getId(), merged, slugs, PersonWords.of(names));
        traces.forEach(keeper -> keeper.gather(erasure));
        mentions.exemptHomonyms(erasure);
        erasure.decide(replace, input.keep == null ? List.of() : input.keep);
        return erasure;
    }

    private void clear(Person person, Erasure erasure) {
        person.erasedOn = PartialDate.of(LocalDate.now(clock));
        person.slug = "erased-" + person.key;
        person.rename(Names.NONE);
        person.describe(Texts.NONE);
        person.setFieldsOfWork(List.of());
        index.forget(
                person,
                erasure.entries(),
                erasure.words().stream().map(Word::text).toList());
    }
}
