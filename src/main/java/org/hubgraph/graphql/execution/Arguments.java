package org.hubgraph.graphql.execution;

import java.util.Map;

/**
 * The coerced arguments of one field.
 *
 * @param values by name; an argument that was not given and has no default is absent
 */
record Arguments(Map<String, Object> values) {
    static final Arguments NONE = new Arguments(Map.of());
}
