package org.hubgraph.visit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.curation.Editing;
import org.hubgraph.curation.Given;
import org.hubgraph.curation.Violations;
import org.hubgraph.person.Person;

/** Writes who took part in a visit: a person once, as a guest or as somebody who was met. */
@ApplicationScoped
class Participants {
    private static final Map<VisitPart, String> FIELDS = Map.of(VisitPart.GUEST, "guests", VisitPart.MET, "met");

    private final Visits visits;
    private final Editing objects;

    Participants(Visits visits, Editing objects) {
        this.visits = visits;
        this.objects = objects;
    }

    void set(Visit visit, List<String> guests, List<String> met, Violations violations) {
        var seen = new HashSet<UUID>();
        add(visit, VisitPart.GUEST, guests, seen, violations);
        add(visit, VisitPart.MET, met, seen, violations);
    }

    /**
     * @param guests {@link Given#unchanged} leaves them
     * @param met {@link Given#unchanged} leaves them
     * @return whether any were given
     */
    boolean change(Visit visit, List<String> guests, List<String> met, Violations violations) {
        var seen = new HashSet<UUID>();
        keep(visit, VisitPart.GUEST, guests, seen);
        keep(visit, VisitPart.MET, met, seen);
        Given.list(guests, people -> {
            if (people.isEmpty()) {
                violations.add("cannot be cleared: somebody came.", "guests");
            }
            add(visit, VisitPart.GUEST, people, seen, violations);
        });
        Given.list(met, people -> add(visit, VisitPart.MET, people, seen, violations));
        return Given.isGiven(guests) || Given.isGiven(met);
    }

    void remove(Visit visit) {
        visits.removeParticipants(visit.key);
    }

    private void keep(Visit visit, VisitPart part, List<String> given, Set<UUID> seen) {
        if (Given.isGiven(given)) {
            visits.removeParticipants(visit.key, part);
        } else {
            visits.participants(List.of(visit.key), part).forEach(row -> seen.add(row.personKey));
        }
    }

    private void add(Visit visit, VisitPart part, List<String> people, Set<UUID> seen, Violations violations) {
        for (int place = 0; place < people.size(); place++) {
            var person = objects.named(Person.class, people.get(place), violations, FIELDS.get(part), place);
            if (person == null) {
                continue;
            }
            if (!seen.add(person.key)) {
                violations.add("takes part already: a person is named once.", FIELDS.get(part), place);
            }
            var row = new VisitPerson();
            row.visitKey = visit.key;
            row.personKey = person.key;
            row.part = part;
            row.listIndex = place;
            row.persist();
        }
    }
}
