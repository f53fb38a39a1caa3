package org.hubgraph.server.document;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.Parser;

import org.hubgraph.graphql.execution.ExecutableDescriptions;

/** The example operations with their syntax trees. They are parsed at the first call, so that the start takes no time for them. */
@ApplicationScoped
public class ParsedOperations {
    private final Operations operations;
    private volatile List<Parsed> all;

    ParsedOperations(Operations operations) {
        this.operations = operations;
    }

    /** An example operation, and the one definition of an operation in its document. */
    public record Parsed(Operations.Operation source, Document document, OperationDefinition definition) {
        public String name() {
            return source.name();
        }

        public boolean isQuery() {
            return definition.getOperation() == Operation.QUERY;
        }

        public boolean isMutation() {
            return definition.getOperation() == Operation.MUTATION;
        }
    }

    /** Returns all operations, sorted by name. */
    public List<Parsed> all() {
        var known = all;
        if (known == null) {
            known = operations.all().stream().map(ParsedOperations::parsed).toList();
            all = known;
        }
        return known;
    }

    /** Returns the operation with a name as a trusted document. */
    public Optional<Parsed> named(String name) {
        return all().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    private static Parsed parsed(Operations.Operation operation) {
        var document = new Parser().parseDocument(ExecutableDescriptions.blanked(operation.document()));
        return new Parsed(
                operation,
                document,
                document.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow());
    }
}
