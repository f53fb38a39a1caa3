package org.hubgraph.registry.person;

import jakarta.annotation.security.RolesAllowed;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import org.hubgraph.registry.change.CurationTexts;
import org.hubgraph.registry.change.DeleteEntry;
import org.hubgraph.registry.change.Deleted;
import org.hubgraph.registry.change.EntryEditing;
import org.hubgraph.registry.change.PlaceRules;
import org.hubgraph.registry.change.Roles;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.merge.EntryMerging;
import org.hubgraph.registry.merge.MergeEntries;

/** Mutations of people. */
@GraphQLApi
public class PersonCuration {
    private final EntryEditing editing;
    private final EntryMerging merging;
    private final Erasing erasing;

    PersonCuration(EntryEditing editing, EntryMerging merging, Erasing erasing) {
        this.editing = editing;
        this.merging = merging;
        this.erasing = erasing;
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Adds a person.")
    public PersonChanged createPerson(
            @NonNull @Description("The person to add.") CreatePerson input,
            @Description(CurationTexts.REASON) String reason) {
        return new PersonChanged(create(input, reason));
    }

    /** Adds it without a check of roles, for callers inside the server. */
    public Person create(CreatePerson input, String reason) {
        return editing.create(new Person(), input, reason, PersonCuration::check);
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Updates a person. Fields left out stay unchanged; null clears a field.")
    public PersonChanged updatePerson(
            @NonNull @Description("The person and the fields to change.") UpdatePerson input,
            @Description(CurationTexts.REASON) String reason) {
        return new PersonChanged(editing.change(Person.class, input, reason, PersonCuration::check));
    }

    private static void check(Person person, Violations violations) {
        person.fieldOfWorkKeys.forEach(key -> PlaceRules.checkKey(key, "fieldsOfWork", violations));
    }

    @Mutation
    @RolesAllowed(Roles.ADMIN)
    @Description("Erases a person in two steps. Without a token, nothing is changed: the response is a preview"
            + " with a token. With that token, the person is erased permanently, and this cannot be"
            + " undone. This removes names, slug, descriptions, external ids, statements, and the titles,"
            + " roles and dates of affiliations, and the kinds, amounts, stakes and dates of backings,"
            + " including all earlier states. Citations for these facts lose everything but their source. In other texts an ellipsis replaces the name, in any"
            + " spelling. The id still leads to the person, whose `name` is then `Erased`. If anything in"
            + " the preview has changed since, the request fails with CONFLICT and the error contains a"
            + " new preview.")
    public PersonErasure erasePerson(
            @NonNull @Description("The person to erase, and the token of the preview.") ErasePerson input,
            @Description("The reason, for readers of the history. At most 1,000 characters. It must not name"
                            + " the person.")
                    String reason) {
        return erasing.erase(input, reason);
    }

    @Mutation
    @RolesAllowed(Roles.ADMIN)
    @Description("Merges two people that are duplicates."
            + CurationTexts.MERGING
            + " If both took part in the same visit, the survivor is listed once.")
    public PersonChanged mergePeople(
            @NonNull @Description("The two people.") MergeEntries input,
            @Description(CurationTexts.REASON) String reason) {
        return new PersonChanged(merging.merge(Person.class, input, reason));
    }

    @Mutation
    @RolesAllowed(Roles.ADMIN)
    @Description("Deletes a person that nothing refers to. The history remains.")
    public Deleted deletePerson(
            @NonNull @Description("The person to delete.") DeleteEntry input,
            @Description(CurationTexts.REASON) String reason) {
        return editing.delete(Person.class, input, reason, (person, violations) -> {});
    }

    @Type("PersonPayload")
    @Description("The person after the change.")
    public record PersonChanged(
            @NonNull @Description("The person.") Person person) {}
}
