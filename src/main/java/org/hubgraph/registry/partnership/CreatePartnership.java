package org.hubgraph.registry.partnership;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.NewDatedRelation;

@Description("What one organisation, the source, is to another, the target.")
public class CreatePartnership extends NewDatedRelation {
    @NonNull
    @Id
    @Description("The organisation that is something to the other: its id or its slug.")
    public String source;

    @NonNull
    @Id
    @Description("The other organisation: its id or its slug.")
    public String target;

    @NonNull
    @Description("What the source is to the target.")
    public PartnershipKind kind;
}
