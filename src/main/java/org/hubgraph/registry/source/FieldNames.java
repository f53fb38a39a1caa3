package org.hubgraph.registry.source;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import graphql.schema.GraphQLSchema;

import org.hubgraph.failure.Invalid;
import org.hubgraph.registry.entry.Cited;
import org.hubgraph.value.DisplayText;

/** Which fields there are to cite. A misspelt one is an error: an empty list would read as "nobody says so". */
@ApplicationScoped
class FieldNames {
    private final Instance<GraphQLSchema> schema;

    FieldNames(Instance<GraphQLSchema> schema) {
        this.schema = schema;
    }

    /** @throws Invalid if none of the objects' types has the field; null is every field */
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
                    + ", so nothing cites it.");
        }
    }
}
