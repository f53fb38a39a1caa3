package org.hubgraph.graphql.execution;

import jakarta.enterprise.context.ApplicationScoped;

import graphql.language.Document;

import org.hubgraph.limit.Limits;

/** Parses documents that are rewritten before they are validated. */
@ApplicationScoped
public class DocumentReader {
    private final Parsing parsing;

    DocumentReader(Limits limits, Introspection introspection) {
        this.parsing = new Parsing(limits, introspection);
    }

    /**
     * Parses a document within the limits on documents.
     *
     * @throws graphql.parser.InvalidSyntaxException if it has a syntax error
     * @throws org.hubgraph.failure.LimitExceeded if it exceeds a limit
     * @throws org.hubgraph.failure.Failure the reason, if it is cancelled
     */
    public Document read(String text, Cancellation cancellation) {
        return parsing.sized(text, cancellation);
    }
}
