package org.hubgraph.registry.visit;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

import io.quarkus.runtime.annotations.RegisterForReflection;

import org.hubgraph.registry.hub.Hubs;
import org.hubgraph.registry.importing.PackagedCitation;
import org.hubgraph.registry.importing.PackagedCitations;
import org.hubgraph.registry.importing.PackagedEntry;
import org.hubgraph.registry.importing.PackagedFault;
import org.hubgraph.registry.importing.PackagedFile;
import org.hubgraph.registry.person.People;
import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.LocalizedText;
import org.hubgraph.value.MultiLine;
import org.hubgraph.value.PartialDate;

/** Loads {@code visits.yaml}. */
@ApplicationScoped
class PackagedVisits implements PackagedFile<PackagedVisits.Draft> {
    private final Visits visits;
    private final Statements statements;
    private final Hubs hubs;
    private final People people;
    private final PackagedCitations citations;

    PackagedVisits(Visits visits, Statements statements, Hubs hubs, People people, PackagedCitations citations) {
        this.visits = visits;
        this.statements = statements;
        this.hubs = hubs;
        this.people = people;
        this.citations = citations;
    }

    @RegisterForReflection
    record Draft(
            @NotBlank String hub,
            @NotNull PartialDate date,
            @NotEmpty List<@NotBlank String> guests,
            List<@NotBlank String> met,
            boolean metComplete,
            List<@NotNull @Valid LocalizedText> highlights,
            List<@NotNull @Valid StatementDraft> statements,
            @NotEmpty List<@NotNull @Valid PackagedCitation> citations) {}

    @RegisterForReflection
    record StatementDraft(
            @NotBlank String person,
            @NotNull @MultiLine String text,
            @NotNull LanguageTag language,
            LanguageTag originalLanguage,
            PartialDate saidOn,
            @NotEmpty List<@NotNull @Valid PackagedCitation> citations) {}

    @Override
    public String name() {
        return "visits.yaml";
    }

    @Override
    public int order() {
        return 9;
    }

    @Override
    public Class<Draft> recordType() {
        return Draft.class;
    }

    @Override
    public String key(Draft draft) {
        return draft.hub + "/" + draft.date;
    }

    @Override
    public boolean exists(Draft draft) {
        return false;
    }

    @Override
    public void store(Draft draft) {
        var visit = new Visit();
        visit.hubKey = PackagedFault.required(hubs.findBySlug(draft.hub), "hub", draft.hub).key;
        visit.date = draft.date;
        visit.metComplete = draft.metComplete;
        visit.highlightTexts = PackagedEntry.texts(draft.highlights);
        visits.persist(visit);
        citations.store(visit, draft.citations, "citations");
        participants(visit, draft.guests, VisitPart.GUEST, "guests");
        participants(visit, PackagedEntry.listed(draft.met), VisitPart.MET, "met");
        var said = PackagedEntry.listed(draft.statements);
        for (int i = 0; i < said.size(); i++) {
            if (people.isErased(said.get(i).person)) {
                continue;
            }
            statement(visit, said.get(i), "statements[" + i + "].");
        }
    }

    private void participants(Visit visit, List<String> slugs, VisitPart part, String field) {
        for (int i = 0; i < slugs.size(); i++) {
            var row = new VisitPerson();
            row.visitKey = visit.key;
            row.personKey = person(slugs.get(i), field + "[" + i + "]");
            row.part = part;
            row.listIndex = i;
            row.persist();
        }
    }

    private void statement(Visit visit, StatementDraft draft, String at) {
        var statement = new Statement();
        statement.visitKey = visit.key;
        statement.personKey = person(draft.person, at + "person");
        statement.text = draft.text;
        statement.language = draft.language;
        statement.originalLanguage = draft.originalLanguage;
        statement.saidOn = draft.saidOn;
        statements.persist(statement);
        citations.store(statement, draft.citations, at + "citations");
    }

    private UUID person(String slug, String field) {
        return PackagedFault.required(people.findPackaged(slug), field, slug).key;
    }
}
