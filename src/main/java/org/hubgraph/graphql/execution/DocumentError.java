package org.hubgraph.graphql.execution;

import java.util.List;

import graphql.language.SourceLocation;

import org.hubgraph.failure.Code;

/**
 * A reason why a document cannot be run.
 *
 * @param code {@code VALIDATION} if it does not conform to the schema, {@code INVALID} for a value that a scalar
 *     refuses
 * @param message in plain words, without class names
 * @param locations positions in the document; the first determines the order of errors
 */
public record DocumentError(Code code, String message, List<SourceLocation> locations) {
    static DocumentError misfit(String message, SourceLocation... locations) {
        return new DocumentError(Code.VALIDATION, message, List.of(locations));
    }

    int line() {
        return locations.isEmpty() ? 0 : locations.get(0).getLine();
    }

    int column() {
        return locations.isEmpty() ? 0 : locations.get(0).getColumn();
    }
}
