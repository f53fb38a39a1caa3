package org.hubgraph.registry.entry;

import org.eclipse.microprofile.graphql.Description;

/** Anything whose facts have citations. The field itself is declared in {@code source}. */
@Description("Anything that states facts, and therefore says who states them.")
public interface Cited extends Node {}
