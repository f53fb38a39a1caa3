package org.hubgraph.graphql.execution;

import java.util.List;

import graphql.language.SourceLocation;

/**
 * The error of a field without a value.
 *
 * @param cause the exception of a resolver, or the problem with its value
 * @param path keys and indexes from the root to the field
 * @param locations the positions of the field in the document
 */
public record ExecutionError(Throwable cause, List<Object> path, List<SourceLocation> locations) {}
