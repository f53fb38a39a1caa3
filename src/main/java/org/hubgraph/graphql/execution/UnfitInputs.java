package org.hubgraph.graphql.execution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

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
    /** Inputs with more values are not checked further: the check precedes authentication, so any client can cause it. */
    private static final int MOST_VALUES = 2_000;

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
        var paths = new HashSet<List<Object>>();
        faults.forEach(fault -> paths.add(fault.path()));
        if (operation.getOperation() == OperationDefinition.Operation.MUTATION) {
            var checked = new HashSet<List<String>>();
            for (Field field : operation.getSelectionSet().getSelectionsOfType(Field.class)) {
                for (Argument argument : field.getArguments()) {
                    // A document may use a variable in a hundred fields.
                    if (all.size() < VariableValues.MOST
                            && argument.getValue() instanceof VariableReference variable
                            && checked.add(List.of(field.getName(), argument.getName(), variable.getName()))) {
                        violations(field, argument, operation, values)
                                .limit(VariableValues.MOST - all.size())
                                .filter(fault -> paths.add(fault.path()))
                                .forEach(all::add);
                    }
                }
            }
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

    private Stream<Fault> violations(
            Field field, Argument argument, OperationDefinition operation, Map<String, Object> values) {
        String name = ((VariableReference) argument.getValue()).getName();
        var variable = operation.getVariableDefinitions().stream()
                .filter(one -> one.getName().equals(name))
                .findFirst();
        var definition = schema.getMutationType().getFieldDefinition(field.getName());
        if (variable.isEmpty() || definition == null) {
            return Stream.of();
        }
        var type = new DeclaredType(schema).of(variable.get().getType());
        if (count(values.get(name), 0) > MOST_VALUES
                || !(FittingParts.of(values.get(name), type) instanceof Map<?, ?> fitting)) {
            return Stream.of();
        }
        var input = resolvers.of(schema.getMutationType(), definition).argument(argument.getName(), fitting);
        return StreamSupport.stream(checks.spliterator(), false)
                .flatMap(check -> check.check(input).stream())
                .map(violation -> new Fault(
                        path(name, violation),
                        violation.message(),
                        variable.get().getSourceLocation()))
                // A value that is missing, or was omitted because of its type, has already been reported.
                .filter(fault -> FittingParts.at(fitting, fault.path()) != null);
    }

    /** The number of values in a value and in front of it; it need not be exact above the most. */
    private static int count(Object value, int before) {
        int count = before + 1;
        Collection<?> parts =
                value instanceof Map<?, ?> map ? map.values() : value instanceof Collection<?> list ? list : List.of();
        for (Object part : parts) {
            if (count <= MOST_VALUES) {
                count = count(part, count);
            }
        }
        return count;
    }

    private static List<Object> path(String variable, Violation violation) {
        var path = new ArrayList<>(violation.path());
        path.set(0, variable);
        return List.copyOf(path);
    }
}
