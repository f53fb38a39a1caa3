package org.hubgraph.graphql.execution;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;

import org.hubgraph.failure.Failure;
import org.hubgraph.failure.Invalid;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.limit.Limits;

/**
 * Parses and validates documents. Limits on the text apply before parsing, limits on the selections before validation.
 */
final class Parsing {
    private final ParserOptions options;
    private final Limits limits;
    private final Introspection introspection;

    Parsing(Limits limits, Introspection introspection) {
        this.options = ParserOptions.getDefaultOperationParserOptions()
                .transform(options -> options.maxTokens(limits.documentTokens())
                        .maxCharacters(limits.documentBytes())
                        .captureIgnoredChars(false)
                        .captureLineComments(false));
        this.limits = limits;
        this.introspection = introspection;
    }

    /** A document and its errors, if any. */
    record Parsed(Document document, List<DocumentError> errors, Set<String> conditionVariables) {}

    /**
     * @throws InvalidSyntaxException if the document has a syntax error
     * @throws LimitExceeded if it is larger than allowed
     * @throws Failure the reason, if it is cancelled
     */
    Parsed parse(String query, GraphQLSchema schema, Cancellation cancellation) {
        var document = sized(query, cancellation);
        var unoffered = unoffered(document, schema);
        if (!unoffered.isEmpty()) {
            return new Parsed(document, unoffered, Set.of());
        }
        var conditions = ConditionVariables.of(document);
        if (conditions.introspection() != null && !introspection.enabled()) {
            return new Parsed(document, List.of(introspectionIsOff(conditions.introspection())), Set.of());
        }
        var conditional = conditionalStreams(document);
        if (!conditional.isEmpty()) {
            return new Parsed(document, conditional, Set.of());
        }
        // Suggestions contain names of the schema, which must not be revealed if introspection is disabled.
        var errors =
                DocumentValidation.errors(schema, document, Suggestions.shown(introspection.enabled()), cancellation);
        return new Parsed(document, errors, conditions.names());
    }

    /**
     * Parses without validation, and checks the size of the selections.
     *
     * @throws InvalidSyntaxException if the document has a syntax error
     * @throws LimitExceeded if it is larger than allowed
     */
    Document sized(String query, Cancellation cancellation) {
        var document = document(query, cancellation);
        DocumentSize.check(document, limits);
        return document;
    }

    /**
     * Parses without validation.
     *
     * @throws InvalidSyntaxException if the document has a syntax error
     * @throws LimitExceeded if it is larger than allowed
     */
    Document document(String query, Cancellation cancellation) {
        checkBytes(query);
        TokenLength.check(query, limits);
        try {
            return new Parser()
                    .parseDocument(ParserEnvironment.newParserEnvironment()
                            .document(ExecutableDescriptions.blanked(query))
                            .parserOptions(
                                    options.transform(each -> each.parsingListener(token -> cancellation.check())))
                            .locale(Locale.ROOT)
                            .build());
        } catch (ParseCancelledTooDeepException tooDeep) {
            throw new Invalid("The document is nested too deeply.");
        } catch (ParseCancelledException tooMany) {
            // The parser stops at the limit, so the actual number is unknown.
            throw new LimitExceeded(
                    "document-tokens",
                    "The document has more than " + limits.documentTokens() + " tokens",
                    limits.documentTokens(),
                    "Request less, or split it into several requests.");
        }
    }

    private static DocumentError introspectionIsOff(SourceLocation location) {
        return DocumentError.misfit("Introspection is disabled on this server.", location);
    }

    private void checkBytes(String query) {
        int bytes = query.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > limits.documentBytes()) {
            throw new LimitExceeded(
                    "document-bytes",
                    "The document has " + bytes + " bytes",
                    limits.documentBytes(),
                    "Request less, or pass values in variables.");
        }
    }

    /**
     * Operations of a type that the schema does not have: graphql-java's validation throws an internal error for them.
     */
    private static List<DocumentError> unoffered(Document document, GraphQLSchema schema) {
        return document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation -> switch (operation.getOperation()) {
                    case QUERY -> false;
                    case MUTATION -> schema.getMutationType() == null;
                    case SUBSCRIPTION -> schema.getSubscriptionType() == null;
                })
                .map(operation -> DocumentError.misfit(
                        "The schema has no " + operation.getOperation().name().toLowerCase(Locale.ROOT) + "s.",
                        operation.getSourceLocation()))
                .toList();
    }

    /**
     * The field of a subscription must not depend on variables (specification, section 5.2.4.1). The rule of
     * graphql-java only requires one field, whatever the variables, and throws an internal error if there is none.
     */
    private static List<DocumentError> conditionalStreams(Document document) {
        var found = new ArrayList<SourceLocation>();
        document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation -> operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION)
                .forEach(operation -> conditions(operation.getSelectionSet(), document, new HashSet<>(), found));
        return found.stream()
                .map(location ->
                        DocumentError.misfit("The field of a subscription must not have @skip or @include.", location))
                .toList();
    }

    private static void conditions(
            SelectionSet set, Document document, Set<String> visited, List<SourceLocation> found) {
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof DirectivesContainer<?> node
                    && (node.hasDirective("skip") || node.hasDirective("include"))) {
                found.add(node.getSourceLocation());
            }
            if (selection instanceof InlineFragment inline) {
                conditions(inline.getSelectionSet(), document, visited, found);
            } else if (selection instanceof FragmentSpread spread && visited.add(spread.getName())) {
                document.getDefinitionsOfType(FragmentDefinition.class).stream()
                        .filter(fragment -> fragment.getName().equals(spread.getName()))
                        .forEach(fragment -> conditions(fragment.getSelectionSet(), document, visited, found));
            }
        }
    }
}
