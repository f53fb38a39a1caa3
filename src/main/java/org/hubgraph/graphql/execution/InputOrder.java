package org.hubgraph.graphql.execution;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.execution.CoercedVariables;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;

import org.hubgraph.failure.Violation;

/** The order in which the client wrote the parts of a field's arguments, in the document and in variables. */
final class InputOrder implements Comparator<Violation> {
    /** The position of parts that were not given: after all others. */
    private static final int LEFT_OUT = Integer.MAX_VALUE;

    private final List<Argument> arguments;
    private final CoercedVariables variables;

    InputOrder(List<Argument> arguments, CoercedVariables variables) {
        this.arguments = arguments;
        this.variables = variables;
    }

    @Override
    public int compare(Violation one, Violation other) {
        var places = places(one.path());
        var others = places(other.path());
        for (int i = 0; i < Math.min(places.size(), others.size()); i++) {
            int order = Integer.compare(places.get(i), others.get(i));
            if (order == 0 && places.get(i) == LEFT_OUT) {
                order = one.path()
                        .get(i)
                        .toString()
                        .compareTo(other.path().get(i).toString());
            }
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(places.size(), others.size());
    }

    private List<Integer> places(List<Object> path) {
        var places = new ArrayList<Integer>();
        Object value = null;
        for (Object step : path) {
            if (places.isEmpty()) {
                int place = 0;
                while (place < arguments.size()
                        && !arguments.get(place).getName().equals(step)) {
                    place++;
                }
                value = place < arguments.size() ? arguments.get(place).getValue() : null;
                places.add(value == null ? LEFT_OUT : place);
            } else if (step instanceof Integer index) {
                places.add(index);
                value = item(value, index);
            } else {
                int place = place(value, step.toString());
                places.add(place);
                value = place == LEFT_OUT ? null : part(value, step.toString());
            }
            value = value instanceof VariableReference variable ? variables.get(variable.getName()) : value;
        }
        return places;
    }

    /** @param value from the document or a variable; a single value for a list is its first item */
    private static Object item(Object value, int index) {
        if (value instanceof ArrayValue items) {
            return index < items.getValues().size() ? items.getValues().get(index) : null;
        }
        if (value instanceof List<?> items) {
            return index < items.size() ? items.get(index) : null;
        }
        return value;
    }

    private static int place(Object value, String field) {
        int place = 0;
        Collection<?> names = value instanceof ObjectValue object
                ? object.getObjectFields().stream().map(ObjectField::getName).toList()
                : value instanceof Map<?, ?> map ? map.keySet() : List.of();
        for (Object name : names) {
            if (name.equals(field)) {
                return place;
            }
            place++;
        }
        return LEFT_OUT;
    }

    private static Object part(Object value, String field) {
        if (value instanceof Map<?, ?> map) {
            return map.get(field);
        }
        return ((ObjectValue) value)
                .getObjectFields().stream()
                        .filter(one -> one.getName().equals(field))
                        .<Value<?>>map(ObjectField::getValue)
                        .findFirst()
                        .orElse(null);
    }

    /**
     * Sorts the fields of coerced values in the order in which they were sent. Coercion returns them in the order of
     * the schema.
     *
     * @param raw the values as sent
     */
    static Object asSent(Object coerced, Object raw) {
        if (coerced instanceof List<?> items) {
            var sent = raw instanceof List<?> list && list.size() == items.size() ? list : null;
            var ordered = new ArrayList<Object>(items.size());
            for (int i = 0; i < items.size(); i++) {
                ordered.add(asSent(items.get(i), sent == null ? raw : sent.get(i)));
            }
            return ordered;
        }
        if (coerced instanceof Map<?, ?> fields && raw instanceof Map<?, ?> sent) {
            var ordered = new LinkedHashMap<Object, Object>();
            sent.forEach((name, value) -> {
                if (fields.containsKey(name)) {
                    ordered.put(name, asSent(fields.get(name), value));
                }
            });
            fields.forEach(ordered::putIfAbsent);
            return ordered;
        }
        return coerced;
    }
}
