package org.hubgraph.graphql.execution;

import java.util.List;
import java.util.Optional;

import graphql.GraphQLException;

/** Thrown for a syntactically valid document that does not conform to the schema. */
public final class InvalidDocument extends GraphQLException {
    private static final long serialVersionUID = 1L;

    private final transient List<DocumentError> errors;

    InvalidDocument(List<DocumentError> errors) {
        super("The document does not fit the schema");
        this.errors = errors;
    }

    public Optional<List<DocumentError>> errors() {
        return Optional.ofNullable(errors);
    }
}
