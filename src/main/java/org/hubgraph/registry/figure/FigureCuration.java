package org.hubgraph.registry.figure;

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
import org.hubgraph.registry.change.RelationEditing;
import org.hubgraph.registry.change.Roles;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.tenant.Tenant;

/** Mutations of figures. */
@GraphQLApi
public class FigureCuration {
    private final RelationEditing editing;
    private final Editing objects;

    FigureCuration(RelationEditing editing, Editing objects) {
        this.editing = editing;
        this.objects = objects;
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description(
            "Adds a figure of a hub, an organisation or a fund. A later amount of the same kind is another figure, so"
                    + " that both remain.")
    public FigureChanged createFigure(
            @NonNull @Description("The figure to add.") CreateFigure input,
            @Description(CurationTexts.REASON) String reason) {
        return new FigureChanged(create(input, reason));
    }

    /** Adds it without a check of roles, for callers inside the server. */
    public Figure create(CreateFigure input, String reason) {
        return editing.create(new Figure(), input, reason, (figure, violations) -> {
            figure.describe(objects.namedAmong(
                    List.of(Tenant.class, Hub.class, Fund.class),
                    "tenant, hub or fund",
                    input.organisation,
                    violations,
                    "organisation"));
            FigureRules.check(figure, violations);
        });
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description(
            "Corrects a figure. Fields left out stay unchanged; null clears a field. What the figure is about cannot"
                    + " change: if it is wrong, delete the figure and add another. If only the amount is out of date, add a figure with"
                    + " the new date instead.")
    public FigureChanged updateFigure(
            @NonNull @Description("The figure and the fields to change.") UpdateFigure input,
            @Description(CurationTexts.REASON) String reason) {
        return new FigureChanged(editing.change(Figure.class, input, reason, FigureRules::check));
    }

    @Mutation
    @RolesAllowed(Roles.ADMIN)
    @Description("Deletes a figure that should never have been recorded, with its citations. Its history remains.")
    public Deleted deleteFigure(
            @NonNull @Description("The figure to delete.") DeleteEntry input,
            @Description(CurationTexts.REASON) String reason) {
        return editing.delete(Figure.class, input, reason, (figure, violations) -> {});
    }

    @Type("FigurePayload")
    @Description("The figure after the change.")
    public record FigureChanged(
            @NonNull @Description("The figure.") Figure figure) {}
}
