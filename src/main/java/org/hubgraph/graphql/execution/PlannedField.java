package org.hubgraph.graphql.execution;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLFieldDefinition;

/**
 * One response key of one type.
 *
 * @param key the alias or name
 * @param merged all fields of the document with this key (specification, section 5.3.2), without their selections;
 *     never empty
 * @param definition the field's definition in the schema
 * @param resolver provides its values
 * @param below the selections below it, for each type that its value may have; null for a leaf
 */
record PlannedField(
        String key, List<Field> merged, GraphQLFieldDefinition definition, Resolver resolver, Selections below) {

    Set<String> argumentNames() {
        return merged.get(0).getArguments().stream().map(Argument::getName).collect(Collectors.toSet());
    }

    /** The locations in errors of this field. */
    List<SourceLocation> locations() {
        return merged.stream().map(Field::getSourceLocation).toList();
    }
}
