package org.hubgraph.registry.visit;

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
import org.hubgraph.registry.change.RelationEditing;
import org.hubgraph.registry.change.Roles;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.person.Person;

/** Mutations of statements. */
@GraphQLApi
public class StatementCuration {
    private final RelationEditing editing;
    private final Editing objects;
    private final Statements statements;

    StatementCuration(RelationEditing editing, Editing objects, Statements statements) {
        this.editing = editing;
        this.objects = objects;
        this.statements = statements;
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Adds a statement by a person.")
    public StatementChanged createStatement(
            @NonNull @Description("The statement to add.") CreateStatement input,
            @Description(CurationTexts.REASON) String reason) {
        return new StatementChanged(create(input, reason));
    }

    /** Adds it without a check of roles, for callers inside the server. */
    public Statement create(CreateStatement input, String reason) {
        return editing.create(new Statement(), input, reason, (statement, violations) -> {
            var person = objects.named(Person.class, input.person, violations, "person");
            statement.personKey = person == null ? null : person.key;
            place(statement, input.visit, violations);
        });
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Updates a statement. Fields left out stay unchanged; null clears a field. The person cannot"
            + " change: if it is wrong, delete the statement and add another.")
    public StatementChanged updateStatement(
            @NonNull @Description("The statement and the fields to change.") UpdateStatement input,
            @Description(CurationTexts.REASON) String reason) {
        return new StatementChanged(editing.change(Statement.class, input, reason, (statement, violations) -> {
            Given.optional(input.visit, visit -> place(statement, visit, violations));
        }));
    }

    @Mutation
    @RolesAllowed(Roles.ADMIN)
    @Description("Deletes a statement that should never have been recorded, with its citations. Its history remains.")
    public Deleted deleteStatement(
            @NonNull @Description("The statement to delete.") DeleteEntry input,
            @Description(CurationTexts.REASON) String reason) {
        return editing.delete(Statement.class, input, reason, (statement, violations) -> {});
    }

    private void place(Statement statement, String visit, Violations violations) {
        var found = objects.named(Visit.class, visit, violations, "visit");
        if (found != null
                && !found.key.equals(statement.visitKey)
                && statements.count("visitKey", found.key) >= Visit.MOST_STATEMENTS) {
            violations.add("has " + Visit.MOST_STATEMENTS + " statements, the most that a visit can have.", "visit");
        }
        statement.visitKey = found == null ? null : found.key;
    }

    @Type("StatementPayload")
    @Description("The statement after the change.")
    public record StatementChanged(
            @NonNull @Description("The statement.") Statement statement) {}
}
