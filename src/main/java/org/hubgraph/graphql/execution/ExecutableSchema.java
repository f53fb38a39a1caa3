package org.hubgraph.graphql.execution;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import io.quarkus.arc.Arc;
import io.smallrye.graphql.schema.model.Schema;

/**
 * The schema of SmallRye GraphQL with the objects that are built from it. They are built once, at the first request,
 * because that schema exists only after start-up. Thread-safe.
 */
@Singleton
class ExecutableSchema {
    private final Instance<GraphQLSchema> stockSchema;
    private final Instance<Schema> model;
    private volatile Built built;

    ExecutableSchema(Instance<GraphQLSchema> stockSchema, Instance<Schema> model) {
        this.stockSchema = stockSchema;
        this.model = model;
    }

    /** The schema whose scalars are coerced by their classes, the resolvers of its fields, and its types. */
    record Built(GraphQLSchema schema, Resolvers resolvers, TypeModel types) {}

    Built built() {
        if (built == null) {
            synchronized (this) {
                if (built == null) {
                    built = build();
                }
            }
        }
        return built;
    }

    private Built build() {
        try {
            var schema = Scalars.coercedByTheirClasses(stockSchema.get(), model.get());
            var resolvers = new Resolvers(
                    schema, model.get(), type -> Arc.container().instance(type).get());
            return new Built(schema, resolvers, new TypeModel(schema, model.get()));
        } catch (ReflectiveOperationException mismatch) {
            throw new IllegalStateException("The schema and its classes do not fit each other", mismatch);
        }
    }

    /** The schema as SDL, with types and fields in alphabetical order. */
    String text() {
        var options = SchemaPrinter.Options.defaultOptions()
                .includeScalarTypes(true)
                .includeSchemaDefinition(true)
                .includeDirectiveDefinition(Scalars.ROLES_ALLOWED::equals)
                .includeDirectives(name ->
                        name.equals("deprecated") || name.equals("specifiedBy") || name.equals(Scalars.ROLES_ALLOWED));
        return new SchemaPrinter(options).print(built().schema());
    }
}
