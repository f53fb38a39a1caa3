package org.hubgraph.registry.operatorship;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.NewDatedRelation;
import org.hubgraph.registry.change.PatchOf;

@Description("A new operator of a hub.")
@PatchOf(Operatorship.class)
public class CreateOperatorship extends NewDatedRelation {
    @Explicit
    @NonNull
    @Id
    @Description("The hub: its id or slug.")
    public String hub;

    @Explicit
    @NonNull
    @Id
    @Description("The organisation that runs the hub: its id or slug.")
    public String operator;
}
