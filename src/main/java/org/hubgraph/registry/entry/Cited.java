package org.hubgraph.registry.entry;

import org.eclipse.microprofile.graphql.Description;

/** An object whose facts have citations. The package {@code source} resolves the field {@code citations}. */
@Description("Anything that states facts, and therefore says who states them.")
public interface Cited extends Node {}
