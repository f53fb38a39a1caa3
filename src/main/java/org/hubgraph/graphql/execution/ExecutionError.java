package org.hubgraph.graphql.execution;

import java.util.List;

import graphql.language.SourceLocation;

/**
 * A field that has no value.
 *
 * @param cause what a resolver threw, or what was wrong with its value
 * @param path keys and indexes from the root to the field
 * @param locations where the document asks for it
 */
public record ExecutionError(Throwable cause, List<Object> path, List<SourceLocation> locations) {}
