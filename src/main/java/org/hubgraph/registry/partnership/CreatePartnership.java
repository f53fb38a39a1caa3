package org.hubgraph.registry.partnership;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.NewDatedRelation;

@Description("A new partnership from one organisation, the source, to another, the target.")
public class CreatePartnership extends NewDatedRelation {
    @NonNull
    @Id
    @Description("The organisation that is the partner, backer or parent: its id or slug.")
    public String source;

    @NonNull
    @Id
    @Description("The other organisation: its id or slug.")
    public String target;

    @NonNull
    @Description("The role of the source towards the target.")
    public PartnershipKind kind;
}
