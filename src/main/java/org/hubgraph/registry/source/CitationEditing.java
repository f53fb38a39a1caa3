package org.hubgraph.registry.source;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.engine.spi.SessionImplementor;

import org.hubgraph.failure.Invalid;
import org.hubgraph.registry.change.CitationContent;
import org.hubgraph.registry.change.Citing;
import org.hubgraph.registry.change.Editing;
import org.hubgraph.registry.change.NewCitation;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.CitationRank;
import org.hubgraph.registry.entry.Cited;
import org.hubgraph.registry.entry.LocatorKind;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.value.LanguageTag;

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
        if (given != null && !given.isEmpty()) {
            int rows = given.stream().mapToInt(each -> covered(each).size()).sum();
            checkRoom(subject, rows, CITATIONS, violations);
        }
        var seen = new HashSet<List<?>>();
        for (int place = 0; given != null && place < given.size(); place++) {
            add(subject, given.get(place), seen, violations.below(CITATIONS, place));
        }
    }

    /**
     * Adds a violation if the subject would have too many citations.
     *
     * @param more the number of citations to add
     * @param path the input field of the citations or of their subject
     */
    void checkRoom(Stored subject, int more, String path, Violations violations) {
        long present = isNew(subject) ? 0 : citations.count("subjectKey", subject.key);
        if (present + more > Citation.MOST) {
            violations.add(
                    "has " + present + " citations and can have at most " + Citation.MOST
                            + "; a citation of several fields counts once per field. Delete some, or add fewer.",
                    path);
        }
    }

    /** A new subject has no citations. Its version is set when it is persisted, before it is written. */
    private boolean isNew(Stored subject) {
        var entry = citations
                .getEntityManager()
                .unwrap(SessionImplementor.class)
                .getPersistenceContext()
                .getEntry(subject);
        return entry == null ? subject.version == null : !entry.isExistsInDatabase();
    }

    /** @param seen citations of the same input, for finding duplicates */
    private void add(Stored subject, NewCitation given, Set<List<?>> seen, Violations violations) {
        var source = editing.named(Source.class, given.source, violations, "source");
        checkQuote(given.quote, given.quoteLanguage, violations);
        checkLocator(given.locator, given.locatorKind, violations);
        var fields = covered(given);
        for (int place = 0; place < fields.size(); place++) {
            String field = fields.get(place);
            checkField(subject, field, "fields", violations);
            var citation = set(new Citation(), subject, source, field, given);
            if (source != null && !seen.add(List.copyOf(citation.facts().asMap().entrySet()))) {
                violations.add(Violations.TWICE, field == null ? new Object[0] : new Object[] {"fields", place});
            }
            citations.persist(citation);
        }
    }

    /** Copies an input into a citation and reports faults to the violations. */
    void fill(Citation citation, Stored subject, String field, CitationContent given, Violations violations) {
        var source = editing.named(Source.class, given.source, violations, "source");
        check(set(citation, subject, source, field, given), subject, "field", violations);
    }

    /** @param path the input field that contains the name of the cited field */
    void check(Citation citation, Stored subject, String path, Violations violations) {
        checkQuote(citation.quote, citation.quoteLanguage, violations);
        checkLocator(citation.locator, citation.locatorKind, violations);
        checkField(subject, citation.field, path, violations);
    }

    @Override
    public void removeAll(Stored subject) {
        citations.list("subjectKey", subject.key).forEach(citations::delete);
    }

    private static List<String> covered(NewCitation citation) {
        return citation.fields == null ? Collections.singletonList(null) : citation.fields;
    }

    private static void checkQuote(String quote, LanguageTag language, Violations violations) {
        if (quote != null && language == null) {
            violations.add("is required with a quote.", "quoteLanguage");
        } else if (quote == null && language != null) {
            violations.add("is not allowed without a quote.", "quoteLanguage");
        }
    }

    private static void checkLocator(String locator, LocatorKind kind, Violations violations) {
        if (locator != null && kind == null) {
            violations.add("is required with a locator.", "locatorKind");
        } else if (locator == null && kind != null) {
            violations.add("is not allowed without a locator.", "locatorKind");
        }
    }

    private void checkField(Stored subject, String field, String path, Violations violations) {
        try {
            fields.check(List.of((Cited) subject), field);
        } catch (Invalid unknown) {
            violations.add(unknown.getMessage(), path);
        }
    }

    private static Citation set(Citation row, Stored subject, Source source, String field, CitationContent given) {
        row.subjectType = subject.getClass().getSimpleName();
        row.subjectKey = subject.key;
        row.sourceKey = source == null ? null : source.key;
        row.field = field;
        row.quote = given.quote;
        row.quoteLanguage = given.quoteLanguage;
        row.statedValue = given.statedValue;
        row.rank = given.rank == null ? CitationRank.NORMAL : given.rank;
        row.locator = given.locator;
        row.locatorKind = given.locatorKind;
        row.accessedOn = given.accessedOn;
        row.confidence = given.confidence;
        row.note = given.note;
        return row;
    }
}
