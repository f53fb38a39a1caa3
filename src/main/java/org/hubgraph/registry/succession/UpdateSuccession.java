package org.hubgraph.registry.succession;

import java.util.Optional;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.registry.change.RelationUpdate;
import org.hubgraph.registry.vocabulary.SuccessionKind;
import org.hubgraph.value.PartialDate;

@PatchOf(Succession.class)
@Description("Changes to a succession. Fields left out stay unchanged; null clears a field.")
public class UpdateSuccession extends RelationUpdate {
    @Description("How the successor took the place of the predecessor; cannot be cleared.")
    public Optional<SuccessionKind> kind;

    @Description("When it happened; null if unknown.")
    public Optional<PartialDate> succeededOn;
}
