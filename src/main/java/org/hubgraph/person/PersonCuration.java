package org.hubgraph.person;

import jakarta.annotation.security.RolesAllowed;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.curation.CurationTexts;
import org.hubgraph.curation.DeleteEntry;
import org.hubgraph.curation.Deleted;
import org.hubgraph.curation.EntryEditing;
import org.hubgraph.curation.EntryMerging;
import org.hubgraph.curation.MergeEntries;
import org.hubgraph.curation.Roles;

/** Changes of people. */
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
        return new PersonChanged(editing.change(Person.class, input, reason, (person, violations) -> {
            if (person.erasedOn != null) {
                violations.add("was erased: nothing is said of them any more.", "id");
            }
        }));
    }

    @Mutation
    @NonNull
    @RolesAllowed(Roles.ADMIN)
    @Description(
            "Erases a person for good: names, slug, descriptions, external ids, what they said, and the words and dates of"
                    + " their affiliations, in every earlier state too; of citations for these facts the source is left. Where the"
                    + " name stands elsewhere, an ellipsis takes its place. The id leads to the person still, who has no name then."
                    + " It cannot be undone. A second time is refused.")
    public PersonChanged erasePerson(
            @NonNull @Description("Which person.") ErasePerson input,
            @Description("Why, for those who read the history. At most 1,000 characters; it must not name the person.")
                    String reason) {
        return new PersonChanged(erasing.erase(input, reason));
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
