package org.hubgraph.registry.partnership;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.NewDatedRelation;
import org.hubgraph.registry.change.PatchOf;

@Description("A new partnership from one organisation, the source, to another, the target.")
@PatchOf(Partnership.class)
public class CreatePartnership extends NewDatedRelation {
    @Explicit
    @NonNull
    @Id
    @Description("The organisation that is the partner, backer or parent: its id or slug.")
    public String source;

    @Explicit
    @NonNull
    @Id
    @Description("The other organisation: its id or slug.")
    public String target;

    @NonNull
    @Description("The role of the source towards the target.")
    public PartnershipKind kind;
}
