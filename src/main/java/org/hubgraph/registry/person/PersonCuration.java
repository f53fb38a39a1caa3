package org.hubgraph.registry.person;

import jakarta.annotation.security.RolesAllowed;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.CurationTexts;
import org.hubgraph.registry.change.DeleteEntry;
import org.hubgraph.registry.change.Deleted;
import org.hubgraph.registry.change.EntryEditing;
import org.hubgraph.registry.change.Roles;
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
    @NonNull
    @RolesAllowed(Roles.EDITOR)
    @Description("Adds a person.")
    public PersonChanged createPerson(
            @NonNull @Description("The person.") CreatePerson input, @Description(CurationTexts.REASON) String reason) {
        return new PersonChanged(editing.create(new Person(), input, reason, (person, violations) -> {}));
    }

    @Mutation
    @NonNull
    @RolesAllowed(Roles.EDITOR)
    @Description("Changes a person: what is left out stays, what is null is cleared.")
    public PersonChanged updatePerson(
            @NonNull @Description("Which person, and what of them.") UpdatePerson input,
            @Description(CurationTexts.REASON) String reason) {
        return new PersonChanged(editing.change(Person.class, input, reason, (person, violations) -> {}));
    }

    @Mutation
    @NonNull
    @RolesAllowed(Roles.ADMIN)
    @Description(
            "Erases a person in two steps. Without a token it changes nothing and returns a preview: what would change, and a"
                    + " token. With this token it erases for good: names, slug, descriptions, external ids, statements, and the"
                    + " titles, roles and dates of affiliations, in every earlier state too. Citations for these facts lose all"
                    + " but their source. In other texts an ellipsis replaces the name, however it is written. The id still"
                    + " leads to the person, who then has no name. It cannot be undone. If anything that the preview says has"
                    + " changed, the error has the code CONFLICT and a new preview.")
    public PersonErasure erasePerson(
            @NonNull @Description("The person, and the token of the preview.") ErasePerson input,
            @Description("Why, for those who read the history. At most 1,000 characters; it must not name the person.")
                    String reason) {
        return erasing.erase(input, reason);
    }

    @Mutation
    @NonNull
    @RolesAllowed(Roles.ADMIN)
    @Description("Merges two people that are the same." + CurationTexts.MERGING
            + " Who took part in a visit as both took part once, as the survivor.")
    public PersonChanged mergePeople(
            @NonNull @Description("Which two.") MergeEntries input, @Description(CurationTexts.REASON) String reason) {
        return new PersonChanged(merging.merge(Person.class, input, reason));
    }

    @Mutation
    @NonNull
    @RolesAllowed(Roles.ADMIN)
    @Description("Deletes a person whom nothing refers to any more. Their history stays.")
    public Deleted deletePerson(
            @NonNull @Description("Which person.") DeleteEntry input,
            @Description(CurationTexts.REASON) String reason) {
        return editing.delete(Person.class, input, reason, (person, violations) -> {});
    }
}
