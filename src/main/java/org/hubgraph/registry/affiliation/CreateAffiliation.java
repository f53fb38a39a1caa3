package org.hubgraph.registry.affiliation;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.NewDatedRelation;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.registry.vocabulary.RoleKind;
import org.hubgraph.value.SingleLine;

@Description("A new affiliation of a person with a tenant, a hub or a fund.")
@PatchOf(Affiliation.class)
public class CreateAffiliation extends NewDatedRelation {
    @Explicit
    @NonNull
    @Id
    @Description("The person: an id or slug.")
    public String person;

    @Explicit
    @NonNull
    @Id
    @Description("The tenant, hub or fund: its id. A slug is not accepted, because slugs are unique only within a"
            + " type.")
    public String organisation;

    @NonNull
    @Description("The role.")
    public RoleKind role;

    @SingleLine
    @Size(max = 500)
    @Description("The title as the source gives it. At most 500 characters.")
    public String title;

    @Explicit
    @Id
    @Description("The organisation on whose behalf the person has the role, such as a party: an id or slug. It must"
            + " differ from `organisation`.")
    public String onBehalfOf;

    @SingleLine
    @Size(max = 200)
    @Description("The area that the role is for, as the source gives it, such as a constituency. At most 200"
            + " characters.")
    public String area;
}
