package org.hubgraph.graphql.execution;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.introspection.GoodFaithIntrospection;
import graphql.language.Field;
import graphql.language.SourceLocation;
import graphql.parser.Parser;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.graphql.schema.model.Schema;

import org.hubgraph.failure.Failure;

/** The reference for the executor: unmodified graphql-java, object by object, on the same objects and data. */
final class ReferenceExecution {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GraphQL graphql;

    ReferenceExecution(GraphQLSchema schema, Schema model) throws ClassNotFoundException {
        var resolvers = new ReferenceResolvers(schema, model);
        var code = GraphQLCodeRegistry.newCodeRegistry(schema.getCodeRegistry());
        for (var type : schema.getAllTypesAsList()) {
            if (type == schema.getMutationType() || type == schema.getSubscriptionType()) {
                continue;
            }
            if (type instanceof GraphQLObjectType object && !object.getName().startsWith("__")) {
                object.getFields()
                        .forEach(field -> code.dataFetcher(
                                FieldCoordinates.coordinates(object, field), resolvers.of(object, field)));
            } else if (type instanceof GraphQLInterfaceType abstraction) {
                code.typeResolver(abstraction, byClass(resolvers, schema.getImplementations(abstraction)));
            } else if (type instanceof GraphQLUnionType union) {
                var members = union.getTypes().stream()
                        .map(GraphQLObjectType.class::cast)
                        .toList();
                code.typeResolver(union, byClass(resolvers, members));
            }
        }
        this.graphql = GraphQL.newGraphQL(
                        schema.transform(builder -> inOrder(schema, builder).codeRegistry(code.build())))
                .defaultDataFetcherExceptionHandler(ReferenceExecution::failed)
                .preparsedDocumentProvider((input, parse) -> CompletableFuture.completedFuture(
                        new PreparsedDocumentEntry(new Parser().parseDocument(input.getQuery()))))
                .build();
    }

    /** Sorts the directives by name, as the executor does. */
    private static GraphQLSchema.Builder inOrder(GraphQLSchema schema, GraphQLSchema.Builder builder) {
        var byName = new LinkedHashSet<GraphQLDirective>();
        schema.getDirectives().stream()
                .sorted(Comparator.comparing(GraphQLDirective::getName))
                .forEach(byName::add);
        return builder.clearDirectives().additionalDirectives(byName);
    }

    private static TypeResolver byClass(ReferenceResolvers resolvers, List<GraphQLObjectType> possible) {
        return environment -> {
            // All fields of the previous object are complete.
            SubtreeScope.enter(environment.getObject());
            return resolvers.typeOf(environment.getObject(), possible);
        };
    }

    ComparedAnswer run(String document, String operationName, Map<String, Object> variables) throws Exception {
        var input = ExecutionInput.newExecutionInput(document)
                .operationName(operationName)
                .variables(variables)
                // A limit of graphql-java on introspection; the executor has its own limits.
                .graphQLContext(Map.of(GoodFaithIntrospection.GOOD_FAITH_INTROSPECTION_DISABLED, true))
                .build();
        QuarkusTransaction.begin();
        try {
            var result = graphql.execute(input);
            if (!result.isDataPresent()) {
                throw new IllegalArgumentException("graphql-java does not run it: " + result.getErrors());
            }
            return new ComparedAnswer(
                    JSON.valueToTree(result.getData()),
                    result.getErrors().stream().map(ReferenceExecution::error).toList());
        } finally {
            SubtreeScope.close();
            QuarkusTransaction.rollback();
        }
    }

    private static ComparedAnswer.Error error(GraphQLError error) {
        var cause = error instanceof Failed failed ? failed.cause : null;
        var locations = error.getLocations() == null ? List.<SourceLocation>of() : error.getLocations();
        var at = locations.stream()
                .map(location -> location.getLine() + ":" + location.getColumn())
                .toList();
        if (cause instanceof Failure failure) {
            return new ComparedAnswer.Error(error.getPath(), failure.code().name(), failure.getMessage(), at);
        }
        // Thrown by graphql-java itself for arguments of the wrong type.
        return cause instanceof GraphQLException unfit
                ? new ComparedAnswer.Error(error.getPath(), "INVALID", unfit.getMessage(), at)
                : new ComparedAnswer.Error(error.getPath(), "INTERNAL", error.getMessage(), at);
    }

    private static CompletableFuture<DataFetcherExceptionHandlerResult> failed(
            DataFetcherExceptionHandlerParameters parameters) {
        var locations = parameters.getDataFetchingEnvironment().getMergedField().getFields().stream()
                .map(Field::getSourceLocation)
                .toList();
        return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult(new Failed(
                        parameters.getException(),
                        locations,
                        parameters.getPath().toList()))
                .build());
    }

    /** An exception of a resolver, with the locations of all selections of its field. */
    private record Failed(Throwable cause, List<SourceLocation> locations, List<Object> path) implements GraphQLError {
        @Override
        public String getMessage() {
            return cause.toString();
        }

        @Override
        public List<SourceLocation> getLocations() {
            return locations;
        }

        @Override
        public List<Object> getPath() {
            return path;
        }

        @Override
        public ErrorClassification getErrorType() {
            return ErrorType.DataFetchingException;
        }
    }
}
