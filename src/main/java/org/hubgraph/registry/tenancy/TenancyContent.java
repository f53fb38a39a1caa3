package org.hubgraph.registry.tenancy;

import jakarta.validation.constraints.Size;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.NewDatedRelation;
import org.hubgraph.value.SingleLine;

/** Fields of the commands that add a tenancy, except for the tenant. */
@RegisterForReflection
public abstract class TenancyContent extends NewDatedRelation {
    @NonNull
    @Id
    @Description("The hub: its id or its slug.")
    public String hub;

    @NonNull
    @Description("Resident or neighbour.")
    public TenancyStanding standing;

    @Id
    @Description("The part of the hub that it is in: its id.")
    public String zone;

    @SingleLine
    @Size(max = 500)
    @Description("What it has there, such as an office or a headquarters. At most 500 characters.")
    public String premises;
}
