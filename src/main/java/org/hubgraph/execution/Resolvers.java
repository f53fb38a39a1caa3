package org.hubgraph.execution;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.CoercedVariables;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Argument;
import graphql.language.AstTransformer;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.NullValue;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;

import org.hubgraph.failure.LimitExceeded;

/** The resolver of every field of the schema, made once when it is built. */
final class Resolvers {
    private final Map<String, Resolver> byField = new HashMap<>();
    private final Function<Class<?>, Object> beans;
    private final InputConversion inputs;
    private final GraphQL introspection;

    /** @param beans finds the bean of a {@code @GraphQLApi} class */
    Resolvers(GraphQLSchema schema, Schema model, Function<Class<?>, Object> beans)
            throws ReflectiveOperationException {
        this.beans = beans;
        this.inputs = new InputConversion(model);
        this.introspection = GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider((input, parse) -> CompletableFuture.completedFuture(
                        new PreparsedDocumentEntry(input.getGraphQLContext().<Document>get(Document.class))))
                .build();
        for (Operation query : model.getQueries()) {
            byField.put(key(schema.getQueryType(), query.getName()), forRoot(query));
        }
        for (Operation mutation : model.getMutations()) {
            byField.put(key(schema.getMutationType(), mutation.getName()), forRoot(mutation));
        }
        for (Operation subscription : model.getSubscriptions()) {
            byField.put(
                    key(schema.getSubscriptionType(), subscription.getName()),
                    new StreamResolver(forRoot(subscription)));
        }
        for (Type type : model.getTypes().values()) {
            ofType(schema.getObjectType(type.getName()), type);
        }
    }

    private void ofType(GraphQLObjectType object, Type type) throws ReflectiveOperationException {
        var owner = load(type.getClassName());
        for (var field : type.getFields().values()) {
            byField.put(key(object, field.getName()), Accessor.of(owner, field));
        }
        for (Operation operation : type.getOperations().values()) {
            byField.put(key(object, operation.getName()), forEach(operation));
        }
        for (Operation operation : type.getBatchOperations().values()) {
            byField.put(key(object, operation.getName()), forAll(operation));
        }
    }

    private static String key(GraphQLObjectType type, String field) {
        return type.getName() + "." + field;
    }

    Resolver of(GraphQLObjectType type, GraphQLFieldDefinition field) {
        if (field.getName().equals("__typename")) {
            return (sources, arguments) ->
                    sources.stream().map(source -> type.getName()).toList();
        }
        var resolver = byField.get(key(type, field.getName()));
        if (resolver == null) {
            throw new IllegalStateException(key(type, field.getName()) + " has no resolver");
        }
        return resolver;
    }

    private Resolver forRoot(Operation operation) throws ReflectiveOperationException {
        return call(
                operation,
                (call, sources, arguments) ->
                        Collections.singletonList(call.with(arguments).of(null)));
    }

    private Resolver forEach(Operation operation) throws ReflectiveOperationException {
        return call(operation, (call, sources, arguments) -> {
            var values = new ArrayList<>(sources.size());
            var bound = call.with(arguments);
            for (Object source : sources) {
                values.add(bound.of(source));
            }
            return values;
        });
    }

    private Resolver forAll(Operation operation) throws ReflectiveOperationException {
        return call(operation, (call, sources, arguments) ->
                (List<?>) call.with(arguments).of(sources));
    }

    private Resolver call(Operation operation, CalledResolver.Way way) throws ReflectiveOperationException {
        var owner = load(operation.getClassName());
        var method = method(owner, operation);
        var call = new ResolverCall(() -> beans.apply(owner), method, operation.getArguments(), inputs);
        return new CalledResolver(call, way, method);
    }

    private static Method method(Class<?> owner, Operation operation) throws ReflectiveOperationException {
        var found = Arrays.stream(owner.getMethods())
                .filter(method -> !method.isSynthetic() && method.getName().equals(operation.getMethodName()))
                .filter(method -> ResolverCall.fits(method, operation.getArguments()))
                .toList();
        if (found.size() != 1) {
            throw new NoSuchMethodException(owner.getName() + "." + operation.getMethodName() + " is there "
                    + found.size() + " times with these parameters");
        }
        return found.get(0);
    }

    private static Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
    }

    /**
     * The document without the arguments that are null: all arguments of introspection have a default, and graphql-java breaks
     * on {@code includeDeprecated: null}.
     */
    private static Document withoutNulls(Document document, CoercedVariables variables) {
        return (Document) new AstTransformer().transform(document, new NodeVisitorStub() {
            @Override
            @SuppressWarnings("rawtypes")
            public TraversalControl visitArgument(Argument argument, TraverserContext<Node> context) {
                boolean isNull = argument.getValue() instanceof NullValue
                        || argument.getValue() instanceof VariableReference variable
                                && variables.containsKey(variable.getName())
                                && variables.get(variable.getName()) == null;
                return isNull && argument.getName().equals("includeDeprecated")
                        ? TreeTransformerUtil.deleteNode(context)
                        : TraversalControl.CONTINUE;
            }
        });
    }

    /**
     * {@code __schema} and {@code __type} are left to graphql-java, in a document that has nothing else. The plan holds the
     * variables: see {@link ConditionVariables}.
     */
    Resolver introspection(
            Document document, OperationDefinition operation, List<Field> fields, CoercedVariables variables) {
        var definitions = new ArrayList<Definition<?>>(document.getDefinitionsOfType(FragmentDefinition.class));
        definitions.add(OperationDefinition.newOperationDefinition()
                .operation(OperationDefinition.Operation.QUERY)
                .variableDefinitions(operation.getVariableDefinitions())
                .selectionSet(SelectionSet.newSelectionSet(fields).build())
                .build());
        var alone = withoutNulls(
                Document.newDocument().definitions(new ArrayList<>(definitions)).build(), variables);
        return (sources, arguments) -> {
            var input = ExecutionInput.newExecutionInput("introspection")
                    .variables(variables.toMap())
                    .graphQLContext(Map.of(Document.class, alone))
                    .build();
            var result = introspection.execute(input);
            for (var error : result.getErrors()) {
                // graphql-java refuses to go round in circles through the schema, and says so without data.
                throw error instanceof ExceptionWhileDataFetching failed
                                && failed.getException() instanceof RuntimeException cause
                        ? cause
                        : new LimitExceeded(
                                "introspection",
                                "The document goes round in circles through the schema: " + error.getMessage(),
                                1,
                                "Ask for each list of the schema once.");
            }
            Map<String, Object> data = result.getData();
            return Collections.singletonList(data.get(fields.get(0).getResultKey()));
        };
    }
}
