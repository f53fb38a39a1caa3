package org.hubgraph.registry.visit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.change.Editing;
import org.hubgraph.registry.change.Given;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.PartTable;
import org.hubgraph.registry.person.Person;

/** Writes the participants of a visit. Each person is listed once, as a guest or as a person who was met. */
@ApplicationScoped
class Participants {
    private final Visits visits;
    private final Editing objects;

    Participants(Visits visits, Editing objects) {
        this.visits = visits;
        this.objects = objects;
    }

    void set(Visit visit, List<String> guests, List<String> met, Violations violations) {
        var seen = new HashSet<UUID>();
        named(visit, VisitPart.GUEST, guests, List.of(), seen, violations).forEach(row -> row.persist());
        named(visit, VisitPart.MET, met, List.of(), seen, violations).forEach(row -> row.persist());
    }

    /**
     * @param guests {@link Given#unchanged} if they do not change
     * @param met {@link Given#unchanged} if they do not change
     * @return whether either was given
     */
    boolean change(Visit visit, List<String> guests, List<String> met, Violations violations) {
        var seen = new HashSet<UUID>();
        var stored = visits.participants(visit);
        var wanted = new ArrayList<VisitPerson>();
        stored.stream()
                .filter(row -> !Given.isGiven(row.part == VisitPart.GUEST ? guests : met))
                .forEach(row -> {
                    seen.add(row.personKey);
                    wanted.add(row);
                });
        Given.list(guests, people -> {
            if (people.isEmpty()) {
                violations.add("cannot be cleared: a visit needs at least one guest.", "guests");
            }
            wanted.addAll(named(visit, VisitPart.GUEST, people, stored, seen, violations));
        });
        Given.list(met, people -> wanted.addAll(named(visit, VisitPart.MET, people, stored, seen, violations)));
        PartTable.replace(stored, wanted, row -> row.personKey, (row, same) -> {
            row.part = same.part;
            row.listIndex = same.listIndex;
        });
        return Given.isGiven(guests) || Given.isGiven(met);
    }

    void remove(Visit visit) {
        visits.participants(visit).forEach(VisitPerson::delete);
    }

    /** @param stored present participants, who may remain even if they were erased since */
    private List<VisitPerson> named(
            Visit visit,
            VisitPart part,
            List<String> people,
            List<VisitPerson> stored,
            Set<UUID> seen,
            Violations violations) {
        var rows = new ArrayList<VisitPerson>();
        for (int place = 0; place < people.size(); place++) {
            var person = person(people.get(place), stored, violations, part.field(), place);
            if (person == null) {
                continue;
            }
            if (!seen.add(person.key)) {
                violations.add("is listed twice; name each person once.", part.field(), place);
            }
            var row = new VisitPerson();
            row.visitKey = visit.key;
            row.personKey = person.key;
            row.part = part;
            row.listIndex = place;
            rows.add(row);
        }
        return rows;
    }

    private Person person(String idOrSlug, List<VisitPerson> stored, Violations violations, Object... path) {
        return objects.find(Person.class, idOrSlug)
                .filter(known -> stored.stream().anyMatch(row -> row.personKey.equals(known.key)))
                .orElseGet(() -> objects.named(Person.class, idOrSlug, violations, path));
    }
}
