package org.hubgraph.graphql.execution;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Map;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.graphql.schema.model.Schema;

import org.hubgraph.graphql.execution.Execution.Prepared;
import org.hubgraph.limit.Limits;

/** The three steps of a request, each of which can be repeated separately. Requires the running application. */
final class ExecutorSteps {
    private final String document;
    private final Map<String, Object> variables;
    private final Execution execution;
    private final GraphQLSchema schema;
    private final Resolvers resolvers;
    private final TypeModel types;
    private final Limits limits;
    private final Parsing parsing;

    ExecutorSteps(String document, Map<String, Object> variables) throws ReflectiveOperationException {
        var beans = Arc.container();
        var model = beans.instance(Schema.class).get();
        this.document = document;
        this.variables = variables;
        this.execution = beans.instance(Execution.class).get();
        this.schema = execution.schema();
        this.resolvers =
                new Resolvers(schema, model, type -> beans.instance(type).get());
        this.types = new TypeModel(schema, model);
        this.limits = beans.instance(Limits.class).get();
        this.parsing = new Parsing(limits, beans.instance(Introspection.class).get());
    }

    /** The work of {@link Execution#prepare} for a document that is not cached. */
    Prepared plan() {
        var parsed = parsing.parse(document, schema, new Cancellation());
        if (!parsed.errors().isEmpty()) {
            throw new IllegalArgumentException(parsed.errors().toString());
        }
        var operation = parsed.document()
                .getDefinitionsOfType(OperationDefinition.class)
                .get(0);
        var coerced = coerced(operation);
        var plan = new Planner(schema, resolvers, types, parsed.document(), operation, coerced.toMap(), limits)
                .plan(operation);
        long cost = Cost.of(plan, types, coerced, schema.getCodeRegistry(), limits);
        return new Prepared(plan, coerced, cost);
    }

    private CoercedVariables coerced(OperationDefinition operation) {
        return ValuesResolver.coerceVariableValues(
                schema,
                operation.getVariableDefinitions(),
                RawVariables.of(variables),
                GraphQLContext.getDefault(),
                Locale.ROOT);
    }

    /**
     * A plan whose resolvers return values from memory after its first run, so that a run measures the executor only.
     */
    Prepared remembering(Prepared prepared) {
        return new Prepared(Remembered.plan(prepared.plan(), types), prepared.variables(), prepared.cost());
    }

    Result run(Prepared prepared) {
        return execution.run(prepared, new Cancellation());
    }

    /** Runs the plan with the database, in a separate transaction. */
    Result runInTransaction(Prepared prepared) {
        var context = Arc.container().requestContext();
        context.activate();
        QuarkusTransaction.begin();
        try {
            return execution.run(prepared, new Cancellation());
        } finally {
            QuarkusTransaction.rollback();
            context.terminate();
        }
    }

    ByteBuffer[] write(Result result) {
        return ResponseWriter.write(Map.of("data", result));
    }
}
