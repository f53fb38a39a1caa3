package org.hubgraph.registry.source;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import graphql.schema.GraphQLSchema;

import org.hubgraph.failure.Invalid;
import org.hubgraph.registry.entry.Cited;
import org.hubgraph.value.DisplayText;

/**
 * The fields that can be cited. A misspelt name is an error, because an empty list would suggest that no source states
 * the fact.
 */
@ApplicationScoped
class FieldNames {
    private final Instance<GraphQLSchema> schema;

    FieldNames(Instance<GraphQLSchema> schema) {
        this.schema = schema;
    }

    /**
     * @param field null for every field
     * @throws Invalid if none of the objects' types has the field
     */
    void check(List<Cited> cited, String field) {
        if (field == null || cited.isEmpty()) {
            return;
        }
        var types = cited.stream()
                .map(subject -> subject.getClass().getSimpleName())
                .distinct()
                .toList();
        if (types.stream().noneMatch(type -> schema.get().getObjectType(type).getField(field) != null)) {
            throw new Invalid("\"" + DisplayText.of(field) + "\" is not a field of " + String.join(" or ", types)
                    + ", so it has no citations.");
        }
    }
}
