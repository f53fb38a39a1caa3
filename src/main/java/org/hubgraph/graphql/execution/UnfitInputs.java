package org.hubgraph.graphql.execution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import graphql.execution.CoercedVariables;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLSchema;

import org.hubgraph.failure.InputCheck;
import org.hubgraph.failure.Violation;
import org.hubgraph.graphql.execution.InvalidVariables.Fault;

/**
 * For a mutation whose variables have wrong types, also finds violations of the other rules, so that all problems are
 * reported at once.
 */
final class UnfitInputs {
    private final GraphQLSchema schema;
    private final Resolvers resolvers;
    private final Iterable<InputCheck> checks;

    UnfitInputs(GraphQLSchema schema, Resolvers resolvers, Iterable<InputCheck> checks) {
        this.schema = schema;
        this.resolvers = resolvers;
        this.checks = checks;
    }

    /** @param faults the type errors already found */
    InvalidVariables with(List<Fault> faults, OperationDefinition operation, Map<String, Object> values) {
        var all = new ArrayList<>(faults);
        if (operation.getOperation() == OperationDefinition.Operation.MUTATION) {
            operation.getSelectionSet().getSelectionsOfType(Field.class).forEach(field -> field.getArguments().stream()
                    .filter(argument -> argument.getValue() instanceof VariableReference)
                    .forEach(argument -> violations(field, argument, operation, values).stream()
                            .filter(fault ->
                                    all.stream().noneMatch(known -> known.path().equals(fault.path())))
                            .forEach(all::add)));
        }
        var order = inOrder(operation, values);
        return new InvalidVariables(all.stream().sorted(order).toList());
    }

    /** Compares faults by the order in which the values were sent. */
    private static Comparator<Fault> inOrder(OperationDefinition operation, Map<String, Object> values) {
        var variables = operation.getVariableDefinitions().stream()
                .map(VariableDefinition::getName)
                .map(name -> new Argument(name, new VariableReference(name)))
                .toList();
        var order = new InputOrder(variables, CoercedVariables.of(values));
        return (one, other) ->
                order.compare(new Violation(one.path(), one.message()), new Violation(other.path(), other.message()));
    }

    private List<Fault> violations(
            Field field, Argument argument, OperationDefinition operation, Map<String, Object> values) {
        String name = ((VariableReference) argument.getValue()).getName();
        var variable = operation.getVariableDefinitions().stream()
                .filter(one -> one.getName().equals(name))
                .findFirst();
        var definition = schema.getMutationType().getFieldDefinition(field.getName());
        if (variable.isEmpty() || definition == null) {
            return List.of();
        }
        var type = new DeclaredType(schema).of(variable.get().getType());
        if (!(FittingParts.of(values.get(name), type) instanceof Map<?, ?> fitting)) {
            return List.of();
        }
        var input = resolvers.of(schema.getMutationType(), definition).argument(argument.getName(), fitting);
        var faults = new ArrayList<Fault>();
        for (InputCheck check : checks) {
            for (Violation violation : check.check(input)) {
                var path = new ArrayList<>(violation.path());
                path.set(0, name);
                // A value that is missing, or was omitted because of its type, has already been reported.
                if (FittingParts.at(fitting, path) != null) {
                    faults.add(new Fault(
                            List.copyOf(path),
                            violation.message(),
                            variable.get().getSourceLocation()));
                }
            }
        }
        return faults;
    }
}
