package org.hubgraph.registry.visit;

import java.util.List;

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
import org.hubgraph.registry.change.EntryEditing;
import org.hubgraph.registry.change.Given;
import org.hubgraph.registry.change.RelationEditing;
import org.hubgraph.registry.change.Roles;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.value.LocalizedText;

/** Mutations of visits. */
@GraphQLApi
public class VisitCuration {
    private final RelationEditing editing;
    private final Editing objects;
    private final Participants participants;

    VisitCuration(RelationEditing editing, Editing objects, Participants participants) {
        this.editing = editing;
        this.objects = objects;
        this.participants = participants;
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Adds a visit to a hub.")
    public VisitChanged createVisit(
            @NonNull @Description("The visit to add.") CreateVisit input,
            @Description(CurationTexts.REASON) String reason) {
        return new VisitChanged(create(input, reason));
    }

    /** Adds it without a check of roles, for callers inside the server. */
    public Visit create(CreateVisit input, String reason) {
        return editing.create(new Visit(), input, reason, (visit, violations) -> {
            var hub = objects.named(Hub.class, input.hub, violations, "hub");
            visit.hubKey = hub == null ? null : hub.key;
            highlight(visit, input.highlights == null ? List.of() : input.highlights, violations);
            visit.persist();
            participants.set(visit, input.guests, input.met == null ? List.of() : input.met, violations);
        });
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Updates a visit. Fields left out stay unchanged; null clears a field. The hub cannot change: if"
            + " it is wrong, delete the visit and add another.")
    public VisitChanged updateVisit(
            @NonNull @Description("The visit and the fields to change.") UpdateVisit input,
            @Description(CurationTexts.REASON) String reason) {
        return new VisitChanged(editing.change(Visit.class, input, reason, (visit, violations) -> {
            Given.list(input.highlights, highlights -> highlight(visit, highlights, violations));
            if (participants.change(visit, input.guests, input.met, violations)) {
                objects.touch(visit);
            }
        }));
    }

    @Mutation
    @RolesAllowed(Roles.ADMIN)
    @Description("Deletes a visit that should never have been recorded, with its citations. Its history remains.")
    public Deleted deleteVisit(
            @NonNull @Description("The visit to delete.") DeleteEntry input,
            @Description(CurationTexts.REASON) String reason) {
        return editing.delete(Visit.class, input, reason, (visit, violations) -> participants.remove(visit));
    }

    private static void highlight(Visit visit, List<LocalizedText> highlights, Violations violations) {
        visit.highlightTexts = EntryEditing.texts(highlights, violations, "highlights");
    }

    @Type("VisitPayload")
    @Description("The visit after the change.")
    public record VisitChanged(
            @NonNull @Description("The visit.") Visit visit) {}
}
