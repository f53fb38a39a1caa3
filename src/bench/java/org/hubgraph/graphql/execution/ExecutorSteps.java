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

/** The three steps of one request, each of which can be taken alone, again and again. Needs the running application. */
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

    /** What {@link Execution#prepare} does for a document that it has not met before. */
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

    /** The plan with resolvers that answer from memory after its first run, so that a run is the executor's work alone. */
    Prepared remembering(Prepared prepared) {
        return new Prepared(Remembered.plan(prepared.plan()), prepared.variables(), prepared.cost());
    }

    Result run(Prepared prepared) {
        return execution.run(prepared, new Cancellation());
    }

    /** A run with the database, in a transaction of its own. */
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
