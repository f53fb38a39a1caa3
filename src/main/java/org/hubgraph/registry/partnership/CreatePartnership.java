package org.hubgraph.registry.partnership;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.NewDatedRelation;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.registry.vocabulary.PartnershipKind;

@Description("A new partnership: `from` is the partner, backer or parent of `to`.")
@PatchOf(Partnership.class)
public class CreatePartnership extends NewDatedRelation {
    @Explicit
    @NonNull
    @Id
    @Description("The organisation that is the partner, backer or parent of `to`: its id or slug.")
    public String from;

    @Explicit
    @NonNull
    @Id
    @Description("The organisation that `from` is the partner, backer or parent of: its id or slug.")
    public String to;

    @NonNull
    @Description("The role of `from` towards `to`.")
    public PartnershipKind kind;
}
