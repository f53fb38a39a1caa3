package org.hubgraph.registry.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.change.Editing;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.MergedPart;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.merge.Moving;

/** Moves a person's participations in visits. If both people took part in a visit, the survivor is listed once. */
@ApplicationScoped
class MovingParticipants implements Moving {
    private final Visits visits;
    private final Editing editing;

    MovingParticipants(Visits visits, Editing editing) {
        this.visits = visits;
        this.editing = editing;
    }

    @Override
    public String name() {
        return "participants";
    }

    @Override
    public List<MergedPart> move(RegistryEntry merged, RegistryEntry survivor, Violations violations) {
        var own = byVisit(survivor);
        var parts = new ArrayList<MergedPart>();
        for (VisitPerson row : visits.participations(merged.key)) {
            boolean shared = own.containsKey(row.visitKey);
            parts.add(MergedPart.of(row.visitKey.toString(), row.part + " " + row.listIndex, shared));
            if (shared) {
                row.delete();
            } else {
                row.personKey = survivor.key;
            }
            touch(row.visitKey);
        }
        return parts;
    }

    @Override
    public void moveBack(
            List<MergedPart> parts, RegistryEntry survivor, RegistryEntry restored, Violations violations) {
        var own = byVisit(survivor);
        for (MergedPart part : parts) {
            var row = own.get(UUID.fromString(part.item));
            if (row == null) {
                continue;
            }
            if (part.shared) {
                add(row.visitKey, restored, part.detail.split(" "));
            } else {
                row.personKey = restored.key;
            }
            touch(row.visitKey);
        }
    }

    private static void add(UUID visit, RegistryEntry person, String... place) {
        var row = new VisitPerson();
        row.visitKey = visit;
        row.personKey = person.key;
        row.part = VisitPart.valueOf(place[0]);
        row.listIndex = Integer.parseInt(place[1]);
        row.persist();
    }

    private void touch(UUID visit) {
        editing.touch(visits.findById(visit));
    }

    private Map<UUID, VisitPerson> byVisit(RegistryEntry person) {
        return visits.participations(person.key).stream()
                .collect(Collectors.toMap(row -> row.visitKey, Function.identity()));
    }
}
