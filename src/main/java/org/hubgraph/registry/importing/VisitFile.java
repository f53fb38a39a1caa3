package org.hubgraph.registry.importing;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.failure.InvalidInput;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.person.People;
import org.hubgraph.registry.visit.CreateStatement;
import org.hubgraph.registry.visit.CreateVisit;
import org.hubgraph.registry.visit.StatementCuration;
import org.hubgraph.registry.visit.VisitCuration;

import static org.hubgraph.registry.importing.RelationFile.joined;
import static org.hubgraph.registry.importing.RelationFile.text;

/** The visits, each with the statements made during it. */
@ApplicationScoped
class VisitFile implements RegistryFile<CreateVisit> {
    private final VisitCuration visits;
    private final StatementCuration statements;
    private final People people;

    VisitFile(VisitCuration visits, StatementCuration statements, People people) {
        this.visits = visits;
        this.statements = statements;
        this.people = people;
    }

    @Override
    public String name() {
        return "visits.yaml";
    }

    @Override
    public Class<CreateVisit> input() {
        return CreateVisit.class;
    }

    @Override
    public String key(ObjectNode record) {
        return joined(record, "hub", "date");
    }

    /** Erased people are left out: nothing can be added about them. */
    @Override
    public void prepare(ObjectNode record) {
        checkList(record, "statements");
        record.remove("statements");
        for (String list : List.of("guests", "met")) {
            checkList(record, list);
            var named = record.get(list);
            if (named != null) {
                var present = record.putArray(list);
                named.forEach(slug -> {
                    if (!people.isErased(slug.asText())) {
                        present.add(slug);
                    }
                });
            }
        }
    }

    @Override
    public void add(CreateVisit input, ObjectNode record) {
        var visit = visits.create(input, null);
        var said = record.path("statements");
        for (int number = 0; number < said.size(); number++) {
            String speaker = text(said.get(number), "person");
            if (speaker == null || !people.isErased(speaker)) {
                addStatement(visit, said.get(number), "statements[" + number + "]");
            }
        }
    }

    private void addStatement(Stored visit, JsonNode statement, String place) {
        if (!(statement instanceof ObjectNode object)) {
            throw new RegistryFault(place, "it is empty");
        }
        try {
            var input = YamlRecords.input(object.deepCopy().put("visit", visit.getId()), CreateStatement.class);
            statements.create(input, null);
        } catch (InvalidInput invalid) {
            throw RegistryFault.of(invalid).below(place);
        } catch (RegistryFault fault) {
            throw fault.below(place);
        }
    }

    private static void checkList(ObjectNode record, String field) {
        var list = record.path(field);
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            throw new RegistryFault(field, "must be a list");
        }
    }
}
