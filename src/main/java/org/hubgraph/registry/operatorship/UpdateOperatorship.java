package org.hubgraph.registry.operatorship;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.registry.change.DatedRelationUpdate;

@Description("Changes to an operatorship. Fields left out stay unchanged; null clears a field.")
public class UpdateOperatorship extends DatedRelationUpdate {}
