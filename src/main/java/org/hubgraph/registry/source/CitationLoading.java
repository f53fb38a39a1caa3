package org.hubgraph.registry.source;

import java.util.Collections;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.failure.Invalid;
import org.hubgraph.registry.entry.CitationRank;
import org.hubgraph.registry.entry.Cited;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.importing.PackagedCitation;
import org.hubgraph.registry.importing.PackagedCitations;
import org.hubgraph.registry.importing.PackagedFault;

/** Stores the citations of packaged records: one row for each field that a citation covers. */
@ApplicationScoped
class CitationLoading implements PackagedCitations {
    private final Sources sources;
    private final Citations citations;
    private final FieldNames fields;

    CitationLoading(Sources sources, Citations citations, FieldNames fields) {
        this.sources = sources;
        this.citations = citations;
        this.fields = fields;
    }

    @Override
    public void store(Stored subject, List<PackagedCitation> packaged, String at) {
        if (packaged == null || packaged.isEmpty()) {
            throw new PackagedFault(at, "a citation is missing: every fact needs a source");
        }
        for (int i = 0; i < packaged.size(); i++) {
            String place = at + "[" + i + "]";
            var citation = packaged.get(i);
            var source = PackagedFault.required(
                    sources.findPackaged(citation.source()), place + ".source", citation.source());
            if (citation.quote() != null && citation.quoteLanguage() == null) {
                throw new PackagedFault(place + ".quoteLanguage", "it is required with a quote");
            }
            if (citation.quote() == null && citation.quoteLanguage() != null) {
                throw new PackagedFault(place + ".quoteLanguage", "it is not allowed without a quote");
            }
            for (String field : covered(citation)) {
                check(subject, field, place);
                citations.persist(row(subject, source, field, citation));
            }
        }
    }

    private static List<String> covered(PackagedCitation citation) {
        return citation.fields() == null ? Collections.singletonList(null) : citation.fields();
    }

    private void check(Stored subject, String field, String place) {
        try {
            fields.check(List.of((Cited) subject), field);
        } catch (Invalid unknown) {
            throw new PackagedFault(place + ".fields", unknown.getMessage());
        }
    }

    private static Citation row(Stored subject, Source source, String field, PackagedCitation packaged) {
        var row = new Citation();
        row.subjectType = subject.getClass().getSimpleName();
        row.subjectKey = subject.key;
        row.sourceKey = source.key;
        row.field = field;
        row.quote = packaged.quote();
        row.quoteLanguage = packaged.quoteLanguage();
        row.statedValue = packaged.statedValue();
        row.rank = packaged.rank() == null ? CitationRank.NORMAL : packaged.rank();
        row.note = packaged.note();
        return row;
    }
}
