package org.hubgraph.registry.source;

import jakarta.annotation.security.RolesAllowed;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import org.hubgraph.registry.change.CurationTexts;
import org.hubgraph.registry.change.DeleteEntry;
import org.hubgraph.registry.change.Deleted;
import org.hubgraph.registry.change.Editing;
import org.hubgraph.registry.change.Given;
import org.hubgraph.registry.change.Roles;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.entry.Cited;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.NodeTables;
import org.hubgraph.registry.entry.Stored;

/** Mutations of single citations. Each gives the subject of the citation a new version. */
@GraphQLApi
public class CitationCuration {
    private final Editing editing;
    private final CitationEditing citing;
    private final Citations citations;
    private final NodeTables nodes;

    CitationCuration(Editing editing, CitationEditing citing, Citations citations, NodeTables nodes) {
        this.editing = editing;
        this.citing = citing;
        this.citations = citations;
        this.nodes = nodes;
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Adds a citation to an object. This counts as a change of the object.")
    public CitationChanged addCitation(
            @NonNull @Description("The citation to add.") AddCitation input,
            @Description(CurationTexts.REASON) String reason) {
        return new CitationChanged(editing.create(new Citation(), input, reason, (citation, violations) -> {
            var subject = subject(input.subject, violations);
            if (subject != null) {
                citing.checkRoom(subject, 1, "subject", violations);
                citing.fill(citation, subject, input.field, input, violations);
                editing.touch(subject);
            }
        }));
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Updates a citation. Fields left out stay unchanged; null clears a field. This counts as a change"
            + " of the object that it is about.")
    public CitationChanged updateCitation(
            @NonNull @Description("The citation and the fields to change.") UpdateCitation input,
            @Description(CurationTexts.REASON) String reason) {
        return new CitationChanged(editing.change(Citation.class, input, reason, (citation, violations) -> {
            Given.required(
                    input.source,
                    named -> {
                        var source = editing.named(Source.class, named, violations, "source");
                        citation.sourceKey = source == null ? citation.sourceKey : source.key;
                    },
                    violations,
                    "source");
            if (citation.quote == null) {
                // The language is cleared together with the quote, unless the client sets it.
                citation.quoteLanguage = null;
            }
            Given.optional(input.quoteLanguage, language -> citation.quoteLanguage = language);
            if (citation.locator == null) {
                citation.locatorKind = null;
            }
            Given.optional(input.locatorKind, kind -> citation.locatorKind = kind);
            var subject = subject(citation);
            editing.refuseErased(subject, violations, "id");
            citing.check(citation, subject, "field", violations);
            editing.touch(subject);
        }));
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Deletes a citation. This counts as a change of the object that it is about. The only citation of"
            + " an object cannot be deleted: every fact in the registry needs a source.")
    public Deleted deleteCitation(
            @NonNull @Description("The citation to delete.") DeleteEntry input,
            @Description(CurationTexts.REASON) String reason) {
        return new Deleted(editing.delete(Citation.class, input, reason, (citation, violations) -> {
            if (citations.count("subjectKey", citation.subjectKey) == 1) {
                violations.add(
                        "is the only citation of its " + citation.subjectType
                                + ": add another one first, or delete the object itself.",
                        "id");
            }
            editing.touch(subject(citation));
        }));
    }

    private Stored subject(Citation citation) {
        String id = new GlobalId(citation.subjectType, citation.subjectKey).text();
        return nodes.type(citation.subjectType)
                .flatMap(type -> editing.find(type, id).map(Stored.class::cast))
                .orElseThrow();
    }

    private Stored subject(String id, Violations violations) {
        var types = nodes.types().stream().filter(Cited.class::isAssignableFrom).toList();
        return editing.namedAmong(types, "object that can be cited", id, violations, "subject");
    }

    @Type("CitationPayload")
    @Description("The citation after the change.")
    public record CitationChanged(
            @NonNull @Description("The citation.") Citation citation) {}
}
