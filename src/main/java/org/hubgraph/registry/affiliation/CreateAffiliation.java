package org.hubgraph.registry.affiliation;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.NewDatedRelation;
import org.hubgraph.value.SingleLine;

@Description("That a person belongs to an organisation.")
public class CreateAffiliation extends NewDatedRelation {
    @NonNull
    @Id
    @Description("The person: their id or slug.")
    public String person;

    @NonNull
    @Id
    @Description("The tenant, hub or fund: its id. No slug: one may be of a tenant and of a hub.")
    public String organisation;

    @NonNull
    @Description("The role.")
    public RoleKind role;

    @SingleLine
    @Size(max = 500)
    @Description("The title as the source gives it. At most 500 characters.")
    public String title;
}
