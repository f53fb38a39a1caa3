package org.hubgraph.testsupport;

import java.util.List;

import jakarta.persistence.EntityManager;

import org.hubgraph.registry.acquisition.Acquisition;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.person.Person;
import org.hubgraph.registry.succession.Succession;
import org.hubgraph.registry.visit.Statement;
import org.hubgraph.registry.visit.Visit;
import org.hubgraph.registry.visit.VisitPart;
import org.hubgraph.registry.visit.VisitPerson;
import org.hubgraph.registry.vocabulary.AcquisitionStatus;
import org.hubgraph.registry.vocabulary.SuccessionKind;
import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.PartialDate;

/** What happens on one date to the entries of {@link RegistryGenerator}: acquisitions, successions and visits. */
final class EventGenerator {
    private final EntityManager entities;
    private final RegistryData data;
    private final RandomValues random;

    EventGenerator(EntityManager entities, RegistryData data, RandomValues random) {
        this.entities = entities;
        this.data = data;
        this.random = random;
    }

    /** Each of the first tenants buys the next one, and the first also the third. */
    void acquisitions() {
        for (int i = 0; i < 8; i++) {
            var acquisition = new Acquisition();
            acquisition.buyerKey = data.tenants.get(i / 2).key;
            acquisition.boughtKey = data.tenants.get(i / 2 + 1 + i % 2).key;
            acquisition.status = random.of(AcquisitionStatus.values());
            acquisition.announcedOn = random.chance(70) ? new PartialDate(random.date()) : null;
            entities.persist(acquisition);
            data.acquisitions.add(acquisition);
        }
    }

    /** Each of the first entries is succeeded by the next; the first also by the third. */
    void successions(EntryType type, List<? extends RegistryEntry> entries) {
        for (int i = 0; i < 4; i++) {
            succession(type, entries.get(i), entries.get(i + 1));
        }
        succession(type, entries.get(0), entries.get(2));
    }

    private void succession(EntryType type, RegistryEntry predecessor, RegistryEntry successor) {
        var succession = new Succession();
        succession.entryType = type;
        succession.predecessorKey = predecessor.key;
        succession.successorKey = successor.key;
        succession.kind = random.of(SuccessionKind.values());
        succession.succeededOn = random.chance(70) ? new PartialDate(random.sourceDate()) : null;
        entities.persist(succession);
        data.successions.add(succession);
    }

    void visit(Hub hub) {
        var visit = new Visit();
        visit.hubKey = hub.key;
        visit.date = new PartialDate(random.sourceDate());
        entities.persist(visit);
        data.visits.add(visit);
        var first = random.below(data.people.size() - 1);
        participant(visit, data.people.get(first), VisitPart.GUEST);
        participant(visit, data.people.get(first + 1), VisitPart.MET);
        var statement = new Statement();
        statement.visitKey = visit.key;
        statement.personKey = data.people.get(first).key;
        statement.text = "Said on " + visit.date;
        statement.language = new LanguageTag("en");
        entities.persist(statement);
        data.statements.add(statement);
    }

    private void participant(Visit visit, Person person, VisitPart part) {
        var row = new VisitPerson();
        row.visitKey = visit.key;
        row.personKey = person.key;
        row.part = part;
        entities.persist(row);
        data.participants.add(row);
    }
}
