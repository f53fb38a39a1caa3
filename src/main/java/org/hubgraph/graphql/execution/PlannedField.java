package org.hubgraph.graphql.execution;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLFieldDefinition;

/**
 * One key of the response for one type.
 *
 * @param key the alias or name
 * @param merged all fields of the document that share the key (specification, section 5.3.2), without what is selected
 *     below them; never empty
 * @param definition what the schema says of it
 * @param resolver brings its values
 * @param below what is selected below it, for each type its value may have; null for a leaf
 */
record PlannedField(
        String key, List<Field> merged, GraphQLFieldDefinition definition, Resolver resolver, Selections below) {

    Set<String> argumentNames() {
        return merged.get(0).getArguments().stream().map(Argument::getName).collect(Collectors.toSet());
    }

    /** Where errors of this field point to. */
    List<SourceLocation> locations() {
        return merged.stream().map(Field::getSourceLocation).toList();
    }
}
