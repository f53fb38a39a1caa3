package org.hubgraph.graphql.execution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;

import static graphql.schema.GraphQLTypeUtil.isNonNull;
import static graphql.schema.GraphQLTypeUtil.simplePrint;
import static graphql.schema.GraphQLTypeUtil.unwrapAll;

/** Checks the fields of a document, their arguments and their selections (specification, sections 5.3.1, 5.3.3 and 5.4). */
final class DocumentFields {
    private final GraphQLSchema schema;
    private final Suggestions suggestions;
    private final LiteralValues values;
    private final Cancellation cancellation;
    private final List<DocumentError> errors = new ArrayList<>();

    DocumentFields(GraphQLSchema schema, Suggestions suggestions, Cancellation cancellation) {
        this.schema = schema;
        this.cancellation = cancellation;
        this.suggestions = suggestions;
        this.values = new LiteralValues(suggestions, errors);
    }

    List<DocumentError> check(Document document) {
        for (var fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            directives(fragment);
            selections(fragment.getSelectionSet(), type(fragment.getTypeCondition()));
        }
        for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            directives(operation);
            operation.getVariableDefinitions().forEach(this::variable);
            selections(operation.getSelectionSet(), root(operation));
        }
        return errors;
    }

    private GraphQLObjectType root(OperationDefinition operation) {
        return switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    }

    private GraphQLType type(TypeName name) {
        return name == null ? null : schema.getType(name.getName());
    }

    private void variable(VariableDefinition variable) {
        directives(variable);
        var declared = new DeclaredType(schema).of(variable.getType());
        if (variable.getDefaultValue() != null && declared != null) {
            values.check(variable.getDefaultValue(), declared);
        }
    }

    /** @param parent null for an unknown type, whose fields cannot be checked */
    private void selections(SelectionSet set, GraphQLType parent) {
        if (set == null || !(parent instanceof GraphQLCompositeType type)) {
            return;
        }
        for (Node<?> selection : set.getSelections()) {
            if (errors.size() >= DocumentValidation.MOST) {
                return;
            }
            if (selection instanceof DirectivesContainer<?> node) {
                directives(node);
            }
            if (selection instanceof Field field) {
                field(field, type);
            } else if (selection instanceof InlineFragment inline) {
                selections(
                        inline.getSelectionSet(),
                        inline.getTypeCondition() == null ? type : type(inline.getTypeCondition()));
            }
        }
    }

    private void field(Field field, GraphQLCompositeType parent) {
        cancellation.check();
        var definition = definition(field.getName(), parent);
        if (definition == null) {
            errors.add(DocumentError.misfit(
                    "Cannot query field \"" + field.getName() + "\" on type \"" + parent.getName() + "\"."
                            + meant(field.getName(), parent),
                    field.getSourceLocation()));
            return;
        }
        String named = "field \"" + parent.getName() + "." + field.getName() + "\"";
        arguments(field.getArguments(), definition.getArguments(), named, field);
        var below = (GraphQLNamedOutputType) unwrapAll(definition.getType());
        String typed = "Field \"" + field.getName() + "\" of type \"" + simplePrint(definition.getType()) + "\"";
        if (below instanceof GraphQLCompositeType composite) {
            if (field.getSelectionSet() == null) {
                errors.add(DocumentError.misfit(
                        typed + " must have a selection of subfields."
                                + suggestions.meant("", List.of(field.getName() + " { ... }")),
                        field.getSourceLocation()));
            } else {
                selections(field.getSelectionSet(), composite);
            }
        } else if (field.getSelectionSet() != null) {
            errors.add(DocumentError.misfit(
                    "Field \"" + field.getName() + "\" must not have a selection since type \""
                            + simplePrint(definition.getType()) + "\" has no subfields.",
                    field.getSelectionSet().getSourceLocation()));
        }
    }

    private GraphQLFieldDefinition definition(String name, GraphQLCompositeType parent) {
        if (name.equals(Introspection.TypeNameMetaFieldDef.getName())) {
            return schema.getIntrospectionTypenameFieldDefinition();
        }
        if (parent == schema.getQueryType()) {
            for (var introspection : List.of(
                    schema.getIntrospectionSchemaFieldDefinition(), schema.getIntrospectionTypeFieldDefinition())) {
                if (introspection.getName().equals(name)) {
                    return introspection;
                }
            }
        }
        return parent instanceof GraphQLFieldsContainer container ? container.getFieldDefinition(name) : null;
    }

    private String meant(String name, GraphQLCompositeType parent) {
        var types = schema.getAllTypesAsList().stream()
                .filter(GraphQLObjectType.class::isInstance)
                .map(GraphQLObjectType.class::cast)
                .filter(type -> type.getFieldDefinition(name) != null && isPossible(parent, type))
                .map(GraphQLNamedType::getName)
                .sorted()
                .toList();
        if (!types.isEmpty()) {
            return suggestions.meant("to use an inline fragment on", types);
        }
        return parent instanceof GraphQLFieldsContainer container
                ? suggestions.of(
                        name,
                        container.getFieldDefinitions().stream()
                                .map(GraphQLFieldDefinition::getName)
                                .toList())
                : "";
    }

    private boolean isPossible(GraphQLCompositeType parent, GraphQLObjectType type) {
        return parent instanceof GraphQLUnionType union
                ? union.getTypes().contains(type)
                : !(parent instanceof GraphQLObjectType)
                        && type.getInterfaces().stream()
                                .anyMatch(one -> one.getName().equals(parent.getName()));
    }

    private void directives(DirectivesContainer<?> node) {
        for (Directive directive : node.getDirectives()) {
            var definition = schema.getDirective(directive.getName());
            if (definition != null) {
                arguments(
                        directive.getArguments(),
                        definition.getArguments(),
                        "directive \"@" + directive.getName() + "\"",
                        directive);
            }
        }
    }

    private void arguments(List<Argument> given, List<GraphQLArgument> definitions, String owner, Node<?> node) {
        var names = new HashSet<String>();
        for (Argument argument : given) {
            names.add(argument.getName());
            var definition = definitions.stream()
                    .filter(one -> one.getName().equals(argument.getName()))
                    .findFirst();
            if (definition.isEmpty()) {
                errors.add(DocumentError.misfit(
                        "Unknown argument \"" + argument.getName() + "\" on " + owner + "."
                                + suggestions.of(
                                        argument.getName(),
                                        definitions.stream()
                                                .map(GraphQLArgument::getName)
                                                .toList()),
                        argument.getSourceLocation()));
            } else {
                values.check(argument.getValue(), definition.get().getType());
            }
        }
        for (GraphQLArgument definition : definitions) {
            if (isNonNull(definition.getType())
                    && !definition.hasSetDefaultValue()
                    && !names.contains(definition.getName())) {
                String begin = Character.toUpperCase(owner.charAt(0)) + owner.substring(1);
                errors.add(DocumentError.misfit(
                        begin + " argument \"" + definition.getName() + "\" of type \""
                                + simplePrint(definition.getType()) + "\" is required, but it was not provided.",
                        node.getSourceLocation()));
            }
        }
    }
}
