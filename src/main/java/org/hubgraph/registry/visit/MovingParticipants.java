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
        var touched = new ArrayList<UUID>();
        for (VisitPerson row : visits.participations(merged.key)) {
            boolean shared = own.containsKey(row.visitKey);
            parts.add(
                    MergedPart.of(row.visitKey.toString(), Participation.of(row).text(), shared));
            if (shared) {
                row.delete();
            } else {
                row.personKey = survivor.key;
            }
            touched.add(row.visitKey);
        }
        touch(touched);
        return parts;
    }

    @Override
    public void moveBack(
            List<MergedPart> parts, RegistryEntry survivor, RegistryEntry restored, Violations violations) {
        var own = byVisit(survivor);
        var touched = new ArrayList<UUID>();
        for (MergedPart part : parts) {
            var row = own.get(UUID.fromString(part.item));
            if (row == null) {
                continue;
            }
            if (part.shared) {
                var given = Participation.of(part);
                add(row.visitKey, restored, given);
                if (part.retainedAs != null && row.part == given.part) {
                    Participation.of(part.retainedAs).give(row);
                }
            } else {
                row.personKey = restored.key;
            }
            touched.add(row.visitKey);
        }
        touch(touched);
    }

    private static void add(UUID visit, RegistryEntry person, Participation given) {
        var row = new VisitPerson();
        row.visitKey = visit;
        row.personKey = person.key;
        given.give(row);
        row.persist();
    }

    /** Gives the visits new versions, read in one statement. */
    private void touch(List<UUID> keys) {
        if (!keys.isEmpty()) {
            visits.list("key in ?1", keys).forEach(editing::touch);
        }
    }

    private Map<UUID, VisitPerson> byVisit(RegistryEntry person) {
        return visits.participations(person.key).stream()
                .collect(Collectors.toMap(row -> row.visitKey, Function.identity()));
    }

    /** What a participant was in a visit, and the position among its participants. */
    private record Participation(VisitPart part, int listIndex) {
        static Participation of(VisitPerson row) {
            return new Participation(row.part, row.listIndex);
        }

        static Participation of(MergedPart moved) {
            var values = moved.detail.split(" ");
            return new Participation(VisitPart.valueOf(values[0]), Integer.parseInt(values[1]));
        }

        /** The detail of a part, such as {@code GUEST 0}. */
        String text() {
            return part + " " + listIndex;
        }

        void give(VisitPerson row) {
            row.part = part;
            row.listIndex = listIndex;
        }
    }
}
