package org.hubgraph.registry.operatorship;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.NewDatedRelation;

@Description("A new operator of a hub.")
public class CreateOperatorship extends NewDatedRelation {
    @NonNull
    @Id
    @Description("The hub: its id or slug.")
    public String hub;

    @NonNull
    @Id
    @Description("The organisation that runs the hub: its id or slug.")
    public String operator;
}
