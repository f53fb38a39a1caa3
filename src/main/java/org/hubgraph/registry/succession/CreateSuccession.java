package org.hubgraph.registry.succession;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.NewRelation;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.registry.vocabulary.SuccessionKind;
import org.hubgraph.value.PartialDate;

@PatchOf(Succession.class)
@Description("A new succession of two hubs, two organisations or two funds.")
public class CreateSuccession extends NewRelation {
    @Explicit
    @NonNull
    @Id
    @Description("The earlier hub, organisation or fund: its id.")
    public String predecessor;

    @Explicit
    @NonNull
    @Id
    @Description("The later one, of the same type: its id.")
    public String successor;

    @NonNull
    @Description("How the successor took the place of the predecessor.")
    public SuccessionKind kind;

    @Description("When it happened, as precisely as a source says.")
    public PartialDate succeededOn;
}
