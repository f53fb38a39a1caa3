package org.hubgraph.registry.entry;

import org.eclipse.microprofile.graphql.Description;

/** An object whose facts have citations. The package {@code source} resolves the field {@code citations}. */
@Description("An object whose facts are supported by citations.")
public interface Cited extends Node {}
