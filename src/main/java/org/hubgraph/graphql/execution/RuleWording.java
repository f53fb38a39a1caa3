package org.hubgraph.graphql.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.ObjectField;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;

/**
 * Words the errors of graphql-java's validation rules as graphql-js does, by the type of the error and the part of the
 * document.
 */
final class RuleWording {
    /** The prefix of graphql-java's messages: "Validation error (UnusedFragment@[F]) : ". */
    private static final Pattern RULE = Pattern.compile("^Validation [Ee]rror \\(\\w+(@\\[[^]]*])?\\) ?: ?");

    private final GraphQLSchema schema;
    private final Suggestions suggestions;
    private final Map<SourceLocation, List<Node<?>>> nodes = new HashMap<>();

    RuleWording(GraphQLSchema schema, Document document, Suggestions suggestions) {
        this.schema = schema;
        this.suggestions = suggestions;
        collect(document);
    }

    private void collect(Node<?> node) {
        if (node.getSourceLocation() != null) {
            nodes.computeIfAbsent(node.getSourceLocation(), at -> new ArrayList<>())
                    .add(node);
        }
        node.getChildren().forEach(this::collect);
    }

    DocumentError of(ValidationError error) {
        var locations = error.getLocations() == null ? List.<SourceLocation>of() : error.getLocations();
        String message = locations.isEmpty() || !(error.getValidationErrorType() instanceof ValidationErrorType type)
                ? null
                : worded(type, locations);
        return DocumentError.misfit(
                message == null ? bare(error.getMessage()) : message, locations.toArray(SourceLocation[]::new));
    }

    /** For errors without a wording here, graphql-java's message without its prefix. */
    private static String bare(String message) {
        String text = RULE.matcher(message).replaceFirst("").replace('\'', '"');
        return text.endsWith(".") ? text : text + ".";
    }

    /** Null for error types that have no wording here. */
    private String worded(ValidationErrorType type, List<SourceLocation> at) {
        return switch (type) {
            case UnknownType ->
                named(
                        at,
                        TypeName.class,
                        name -> "Unknown type \"" + name.getName() + "\"."
                                + suggestions.of(
                                        name.getName(),
                                        schema.getAllTypesAsList().stream()
                                                .map(GraphQLNamedType::getName)
                                                .filter(known -> !known.startsWith("__"))
                                                .toList()));
            case UndefinedFragment ->
                named(at, FragmentSpread.class, spread -> "Unknown fragment \"" + spread.getName() + "\".");
            case UnusedFragment ->
                named(at, FragmentDefinition.class, unused -> "Fragment \"" + unused.getName() + "\" is never used.");
            case FragmentCycle -> "A fragment cannot be spread within itself, directly or through other fragments.";
            case DuplicateFragmentName ->
                named(
                        at,
                        FragmentDefinition.class,
                        twice -> "There can be only one fragment named \"" + twice.getName() + "\".");
            case FragmentTypeConditionInvalid ->
                named(
                        at,
                        FragmentDefinition.class,
                        fragment -> "Fragment \"" + fragment.getName() + "\" cannot condition on non composite type \""
                                + fragment.getTypeCondition().getName() + "\".");
            case InlineFragmentTypeConditionInvalid ->
                named(
                        at,
                        InlineFragment.class,
                        fragment -> "Fragment cannot condition on non composite type \""
                                + fragment.getTypeCondition().getName() + "\".");
            case UndefinedVariable ->
                named(at, VariableReference.class, name -> "Variable \"$" + name.getName() + "\" is not defined.");
            case UnusedVariable ->
                named(at, VariableDefinition.class, name -> "Variable \"$" + name.getName() + "\" is never used.");
            case DuplicateVariableName ->
                named(
                        at,
                        VariableDefinition.class,
                        name -> "There can be only one variable named \"$" + name.getName() + "\".");
            case NonInputTypeOnVariable ->
                named(
                        at,
                        VariableDefinition.class,
                        variable -> "Variable \"$" + variable.getName() + "\" cannot be non-input type \""
                                + AstPrinter.printAstCompact(variable.getType()) + "\".");
            case DuplicateArgumentNames ->
                named(at, Argument.class, twice -> "There can be only one argument named \"" + twice.getName() + "\".");
            case UniqueObjectFieldName ->
                named(
                        at,
                        ObjectField.class,
                        twice -> "There can be only one input field named \"" + twice.getName() + "\".");
            case UnknownDirective ->
                named(at, Directive.class, unknown -> "Unknown directive \"@" + unknown.getName() + "\".");
            case MisplacedDirective ->
                named(at, Directive.class, one -> "Directive \"@" + one.getName() + "\" may not be used here.");
            case DuplicateDirectiveName ->
                named(
                        at,
                        Directive.class,
                        twice -> "The directive \"@" + twice.getName() + "\" can only be used once at this location.");
            case FieldsConflict -> conflict(at);
            default -> ofOperation(type, at);
        };
    }

    private String ofOperation(ValidationErrorType type, List<SourceLocation> at) {
        return switch (type) {
            case DuplicateOperationName ->
                named(
                        at,
                        OperationDefinition.class,
                        twice -> "There can be only one operation named \"" + twice.getName() + "\".");
            case LoneAnonymousOperationViolation -> "An operation without a name must be the only one of its document.";
            case SubscriptionMultipleRootFields -> "A subscription must select exactly one field at its root.";
            case SubscriptionIntrospectionRootField ->
                "A subscription must not select an introspection field at its root.";
            case NonExecutableDefinition -> "The document has a definition that cannot be executed.";
            default -> null;
        };
    }

    /** Words a conflict of two fields with the same response key. */
    private String conflict(List<SourceLocation> at) {
        var fields = at.stream()
                .map(location -> find(location, Field.class))
                .flatMap(Optional::stream)
                .toList();
        if (fields.size() < 2) {
            return null;
        }
        var one = fields.get(0);
        var other = fields.get(1);
        String reason = !one.getName().equals(other.getName())
                ? "\"" + one.getName() + "\" and \"" + other.getName() + "\" are different fields"
                : one.getArguments().toString().equals(other.getArguments().toString())
                        ? "they return conflicting types"
                        : "they have differing arguments";
        return "Fields \"" + one.getResultKey() + "\" conflict because " + reason
                + ". Use different aliases on the fields to fetch both if this was intentional.";
    }

    private <N extends Node<?>> String named(List<SourceLocation> at, Class<N> kind, Function<N, String> words) {
        return find(at.get(0), kind).map(words).orElse(null);
    }

    private <N extends Node<?>> Optional<N> find(SourceLocation at, Class<N> kind) {
        return nodes.getOrDefault(at, List.of()).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }
}
