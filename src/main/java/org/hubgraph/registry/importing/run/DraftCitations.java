package org.hubgraph.registry.importing.run;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.registry.change.DeleteEntry;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.importing.mapping.Draft;
import org.hubgraph.registry.source.Citation;
import org.hubgraph.registry.source.CitationCuration;
import org.hubgraph.registry.source.Sources;

/** The citations of drafts, each of an object as a whole. */
@ApplicationScoped
class DraftCitations {
    private static final String SOURCE = "source";

    private final Sources sources;
    private final CitationCuration curation;
    private final EntityManager entities;

    DraftCitations(Sources sources, CitationCuration curation, EntityManager entities) {
        this.sources = sources;
        this.curation = curation;
        this.entities = entities;
    }

    /** In the form of an input. */
    ObjectNode of(Draft draft, RowContext context) {
        var citation = Json.object();
        String source = draft.citation().source();
        // Objects are found by their ids without a query.
        var found = context.references()
                .find("source " + source, () -> sources.findBySlug(source).map(one -> one.key).stream()
                        .toList());
        citation.put(SOURCE, found.isEmpty() ? source : new GlobalId("Source", found.get(0)).text());
        if (draft.citation().locator() != null) {
            citation.put("locator", draft.citation().locator());
            citation.put("locatorKind", draft.citation().locatorKind().name());
        }
        if (draft.citation().accessedOn() != null) {
            citation.put("accessedOn", draft.citation().accessedOn());
        }
        return citation;
    }

    /** Whether an object that is written already has a citation of the same source and place. */
    boolean isCited(Stored object, ObjectNode citation) {
        String locator = citation.path("locator").textValue();
        return list(object, citation).stream().anyMatch(present -> Objects.equals(present.locator, locator));
    }

    /** The key of the citation that was added to an object last, and is written. */
    UUID newest(Stored object, ObjectNode citation) {
        return list(object, citation).get(0).key;
    }

    /** The citations of the same source, the newest first: keys are ordered by time. */
    private List<Citation> list(Stored object, ObjectNode citation) {
        var source = GlobalId.parse(citation.path(SOURCE).asText());
        return source.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "from Citation where subjectKey = ?1 and sourceKey = ?2 and field is null order by key"
                                        + " desc",
                                Citation.class)
                        .setParameter(1, object.key)
                        .setParameter(2, source.get().key())
                        .getResultList();
    }

    /** Deletes a citation, unless it was deleted since. */
    void delete(UUID key, String reason) {
        var citation = entities.find(Citation.class, key);
        if (citation != null) {
            var input = new DeleteEntry();
            input.id = citation.getId();
            input.version = citation.version;
            curation.deleteCitation(input, reason);
        }
    }
}
