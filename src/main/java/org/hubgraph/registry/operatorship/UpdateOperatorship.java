package org.hubgraph.registry.operatorship;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.registry.change.DatedRelationUpdate;
import org.hubgraph.registry.change.PatchOf;

@Description("Changes to an operatorship. Fields left out stay unchanged; null clears a field.")
@PatchOf(Operatorship.class)
public class UpdateOperatorship extends DatedRelationUpdate {}
