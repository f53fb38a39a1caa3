package org.hubgraph.registry.tenancy;

import jakarta.validation.constraints.Size;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.NewDatedRelation;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.registry.vocabulary.TenancyStanding;
import org.hubgraph.value.SingleLine;

/** Fields of the commands that add a tenancy, except for the tenant. */
@RegisterForReflection
@PatchOf(Tenancy.class)
public abstract class TenancyContent extends NewDatedRelation {
    @Explicit
    @NonNull
    @Id
    @Description("The hub: its id or slug.")
    public String hub;

    @NonNull
    @Description("Whether the organisation is a resident or a neighbour.")
    public TenancyStanding standing;

    @Explicit
    @Id
    @Description("The zone of the hub: its id.")
    public String zone;

    @SingleLine
    @Size(max = 500)
    @Description("The premises, such as an office or a headquarters. At most 500 characters.")
    public String premises;
}
