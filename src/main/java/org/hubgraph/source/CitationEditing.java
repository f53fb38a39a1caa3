package org.hubgraph.source;

import java.util.Collections;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.curation.Citing;
import org.hubgraph.curation.Editing;
import org.hubgraph.curation.NewCitation;
import org.hubgraph.curation.Violations;
import org.hubgraph.failure.Invalid;
import org.hubgraph.registry.CitationRank;
import org.hubgraph.registry.Cited;
import org.hubgraph.registry.Stored;

/** Stores the citations of commands: one row for each field that a citation covers. */
@ApplicationScoped
class CitationEditing implements Citing {
    private static final String CITATIONS = "citations";

    private final Citations citations;
    private final FieldNames fields;
    private final Editing editing;

    CitationEditing(Citations citations, FieldNames fields, Editing editing) {
        this.citations = citations;
        this.fields = fields;
        this.editing = editing;
    }

    @Override
    public void add(Stored subject, List<NewCitation> given, Violations violations) {
        for (int place = 0; given != null && place < given.size(); place++) {
            var citation = given.get(place);
            var source = editing.named(Source.class, citation.source, violations, CITATIONS, place, "source");
            if (citation.quote != null && citation.quoteLanguage == null) {
                violations.add("A quote needs its language.", CITATIONS, place, "quoteLanguage");
            }
            for (String field : covered(citation)) {
                check(subject, field, violations, place);
                if (source != null) {
                    citations.persist(row(subject, source, field, citation));
                }
            }
        }
    }

    @Override
    public void removeAll(Stored subject) {
        citations.delete("subjectKey", subject.key);
    }

    private static List<String> covered(NewCitation citation) {
        return citation.fields == null ? Collections.singletonList(null) : citation.fields;
    }

    private void check(Stored subject, String field, Violations violations, int place) {
        try {
            fields.check(List.of((Cited) subject), field);
        } catch (Invalid unknown) {
            violations.add(unknown.getMessage(), CITATIONS, place, "fields");
        }
    }

    private static Citation row(Stored subject, Source source, String field, NewCitation given) {
        var row = new Citation();
        row.subjectType = subject.getClass().getSimpleName();
        row.subjectKey = subject.key;
        row.sourceKey = source.key;
        row.field = field;
        row.quote = given.quote;
        row.quoteLanguage = given.quoteLanguage;
        row.statedValue = given.statedValue;
        row.rank = given.rank == null ? CitationRank.NORMAL : given.rank;
        row.note = given.note;
        return row;
    }
}
