package org.hubgraph.registry.affiliation;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import org.hubgraph.registry.change.CurationTexts;
import org.hubgraph.registry.change.DatedRelationEditing;
import org.hubgraph.registry.change.DeleteEntry;
import org.hubgraph.registry.change.Deleted;
import org.hubgraph.registry.change.Editing;
import org.hubgraph.registry.change.EndRelation;
import org.hubgraph.registry.change.Given;
import org.hubgraph.registry.change.Roles;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.person.Person;
import org.hubgraph.registry.tenant.Tenant;

/** Mutations of affiliations. */
@GraphQLApi
public class AffiliationCuration {
    private final DatedRelationEditing editing;
    private final Editing objects;

    AffiliationCuration(DatedRelationEditing editing, Editing objects) {
        this.editing = editing;
        this.objects = objects;
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Adds an affiliation of a person with a tenant, a hub or a fund.")
    public AffiliationChanged createAffiliation(
            @NonNull @Description("The affiliation to add.") CreateAffiliation input,
            @Description(CurationTexts.REASON) String reason) {
        return new AffiliationChanged(create(input, reason));
    }

    /** Adds it without a check of roles, for callers inside the server. */
    public Affiliation create(CreateAffiliation input, String reason) {
        return editing.create(new Affiliation(), input, reason, (affiliation, violations) -> {
            var person = objects.named(Person.class, input.person, violations, "person");
            affiliation.personKey = person == null ? null : person.key;
            affiliation.attach(objects.namedAmong(
                    List.of(Tenant.class, Hub.class, Fund.class),
                    "tenant, hub or fund",
                    input.organisation,
                    violations,
                    "organisation"));
            delegate(affiliation, input.onBehalfOf, violations);
        });
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Updates an affiliation. Fields left out stay unchanged; null clears a field. The person and the"
            + " organisation cannot change: if they are wrong, delete the affiliation and add another.")
    public AffiliationChanged updateAffiliation(
            @NonNull @Description("The affiliation and the fields to change.") UpdateAffiliation input,
            @Description(CurationTexts.REASON) String reason) {
        return new AffiliationChanged(editing.change(
                Affiliation.class,
                input,
                reason,
                (affiliation, violations) ->
                        Given.optional(input.onBehalfOf, party -> delegate(affiliation, party, violations))));
    }

    /** @param party the id or slug of an organisation; null for none */
    private void delegate(Affiliation affiliation, String party, Violations violations) {
        var delegating = objects.named(Tenant.class, party, violations, "onBehalfOf");
        affiliation.onBehalfOfKey = delegating == null ? null : delegating.key;
        if (delegating != null && delegating.key.equals(affiliation.tenantKey)) {
            violations.add("must be another organisation than the one of the role.", "onBehalfOf");
        }
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Ends an affiliation of a person with an organisation. The affiliation remains in the registry.")
    public AffiliationChanged endAffiliation(
            @NonNull @Description("The affiliation to end, and when it ended.") EndRelation input,
            @Description(CurationTexts.REASON) String reason) {
        return new AffiliationChanged(editing.end(Affiliation.class, input, reason, (affiliation, violations) -> {}));
    }

    @Mutation
    @RolesAllowed(Roles.ADMIN)
    @Description("Deletes an affiliation that should never have been recorded, with its citations. Its history"
            + " remains. If the affiliation is merely over, use `endAffiliation` instead.")
    public Deleted deleteAffiliation(
            @NonNull @Description("The affiliation to delete.") DeleteEntry input,
            @Description(CurationTexts.REASON) String reason) {
        return editing.delete(Affiliation.class, input, reason);
    }

    @Type("AffiliationPayload")
    @Description("The affiliation after the change.")
    public record AffiliationChanged(
            @NonNull @Description("The affiliation.") Affiliation affiliation) {}
}
