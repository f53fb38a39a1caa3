package org.hubgraph.graphql.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.CoercedVariables;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLSchema;
import io.quarkus.runtime.annotations.RegisterForReflection;

import org.hubgraph.failure.Failure;
import org.hubgraph.failure.InputCheck;
import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.graphql.stream.EventStream;
import org.hubgraph.limit.CacheShares;
import org.hubgraph.limit.CacheShares.Share;
import org.hubgraph.limit.Limits;
import org.hubgraph.limit.TextBytes;

/**
 * The entry point of this package: prepares operations and runs them. Thread-safe; a {@link Prepared} is for one
 * request.
 */
@Singleton
// Caffeine looks up these classes (a cache with weights, and its nodes) by reflection; Quarkus registers others.
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SSMW", "com.github.benmanes.caffeine.cache.PSMW"})
public class Execution {
    /** Bytes per cache entry besides its key and value. */
    private static final int ENTRY_BYTES = 150;

    private final Cache<String, Outline> documents;
    private final Cache<PlanKey, Plan> plans;
    private final ExecutableSchema schemas;
    private final Parsing parsing;
    private final Limits limits;
    private final Introspection introspection;
    private final Instance<InputCheck> checks;

    Execution(
            ExecutableSchema schemas,
            Limits limits,
            Introspection introspection,
            CacheShares shares,
            Instance<InputCheck> checks) {
        this.documents = Caffeine.newBuilder()
                .maximumWeight(shares.bytes(Share.DOCUMENTS))
                .weigher((String query, Outline outline) -> TextBytes.weight(ENTRY_BYTES + outline.bytes()))
                // Evicts on the thread that adds an entry. Otherwise the cache could exceed its limit for a while.
                .executor(Runnable::run)
                .build();
        this.plans = Caffeine.newBuilder()
                .maximumWeight(shares.bytes(Share.PLANS))
                .weigher((PlanKey key, Plan plan) -> TextBytes.weight(ENTRY_BYTES + key.bytes() + PlanBytes.of(plan)))
                .executor(Runnable::run)
                .build();
        this.schemas = schemas;
        this.parsing = new Parsing(limits, introspection);
        this.limits = limits;
        this.introspection = introspection;
        this.checks = checks;
    }

    private record PlanKey(String query, String operationName, Map<String, Object> conditionVariables) {
        long bytes() {
            return PlanBytes.ofKey(query, conditionVariables.size());
        }
    }

    /**
     * An operation with its variables, ready to run.
     *
     * @param cost the most objects that its response can have, computed from its page sizes
     */
    public record Prepared(Plan plan, CoercedVariables variables, long cost) {}

    /** The schema; built at the first call, which may only be made after start-up. */
    public GraphQLSchema schema() {
        return schemas.built().schema();
    }

    /** The roles of which a caller needs one for a mutation; empty if it needs none. */
    public Set<String> rolesOfMutation(String field) {
        var mutations = schema().getMutationType();
        return schemas.built()
                .resolvers()
                .of(mutations, mutations.getFieldDefinition(field))
                .rolesAllowed();
    }

    /** The schema as SDL, with types and fields in alphabetical order. */
    public String schemaText() {
        return schemas.text();
    }

    /**
     * Parses and validates a document, selects the operation, coerces its variables and plans it.
     *
     * @param operationName null if the document has only one operation
     * @throws InvalidSyntaxException if the document has a syntax error
     * @throws InvalidDocument if the document does not conform to the schema
     * @throws LimitExceeded if the document or its possible response exceeds a limit
     * @throws InvalidVariables if variables have invalid values
     * @throws GraphQLException if the operation does not exist
     * @throws Failure the reason, if it is cancelled
     */
    public Prepared prepare(
            String query, String operationName, Map<String, Object> rawVariables, Cancellation cancellation) {
        var fresh = new Document[1];
        var outline = documents.get(query, text -> outline(text, fresh, cancellation));
        cancellation.check();
        var operation = outline.operation(operationName);
        Supplier<Document> document =
                () -> fresh[0] == null ? parsing.document(outline.text(), cancellation) : fresh[0];
        var variables = coerced(outline, operation, rawVariables, document);
        var deciding = new TreeMap<String, Object>();
        outline.conditionVariables().stream()
                .filter(variables::containsKey)
                .forEach(name -> deciding.put(name, variables.get(name)));
        var plan = plans.get(
                new PlanKey(outline.text(), operation.getName(), deciding),
                key -> plan(document.get(), outline, operation, deciding));
        cancellation.check();
        var codeRegistry = schemas.built().schema().getCodeRegistry();
        return new Prepared(plan, variables, Cost.of(plan, schemas.built().types(), variables, codeRegistry, limits));
    }

    /** Whether the document is cached, so that preparing it costs almost nothing. */
    public boolean hasRead(String query) {
        return documents.getIfPresent(query) != null;
    }

    /**
     * Outlines a valid document. Invalid documents are not cached: they are validated each time, at the cost of their
     * sender.
     *
     * @param fresh receives the document, so that a plan can be made without parsing it again
     */
    private Outline outline(String text, Document[] fresh, Cancellation cancellation) {
        var parsed = parsing.parse(text, schemas.built().schema(), cancellation);
        if (!parsed.errors().isEmpty()) {
            throw new InvalidDocument(parsed.errors());
        }
        fresh[0] = parsed.document();
        return Outline.of(text, parsed.document(), parsed.conditionVariables());
    }

    /** @param outlined the operation in its cached form */
    private Plan plan(
            Document document, Outline outline, OperationDefinition outlined, Map<String, Object> conditions) {
        var operation = outline.whole(outlined, document);
        return new Planner(
                        schemas.built().schema(),
                        schemas.built().resolvers(),
                        schemas.built().types(),
                        document,
                        operation,
                        conditions,
                        limits)
                .plan(outlined);
    }

    /** @param document used only if needed, because it may have to be parsed again */
    private CoercedVariables coerced(
            Outline outline, OperationDefinition operation, Map<String, Object> raw, Supplier<Document> document) {
        try {
            var coerced = ValuesResolver.coerceVariableValues(
                    schemas.built().schema(),
                    operation.getVariableDefinitions(),
                    RawVariables.of(raw),
                    GraphQLContext.getDefault(),
                    Locale.ROOT);
            var ordered = new LinkedHashMap<String, Object>();
            coerced.toMap().forEach((name, value) -> ordered.put(name, InputOrder.asSent(value, raw.get(name))));
            return CoercedVariables.of(ordered);
        } catch (CoercingParseValueException
                | NonNullableValueCoercedAsNullException
                | InputMapDefinesTooManyFieldsException unfit) {
            var faults = VariableValues.faults(
                    schemas.built().schema(), operation, raw, Suggestions.shown(introspection.enabled()));
            // The outline has no selections, so it does not show which fields use the variables of a mutation.
            var whole = operation.getOperation() == OperationDefinition.Operation.MUTATION
                    ? outline.whole(operation, document.get())
                    : operation;
            throw new UnfitInputs(schemas.built().schema(), schemas.built().resolvers(), checks)
                    .with(faults, whole, raw);
        }
    }

    /**
     * Runs an operation on this thread. Failures of resolvers are in the result, never thrown.
     *
     * @param cancellation checked before each level; after a cancellation no resolver is called
     */
    public Result run(Prepared prepared, Cancellation cancellation) {
        return run(prepared.variables, cancellation).of(prepared.plan);
    }

    /**
     * Opens the source stream of a subscription (specification, section 6.2.3.1).
     *
     * @throws Exception if the field's resolver throws it or the arguments are invalid
     */
    public EventStream<?> open(Prepared prepared) throws Exception {
        return run(prepared.variables, new Cancellation()).open(prepared.plan);
    }

    /** The response to one event, and the position after the event in its stream. */
    public record Response(Result result, String place) {}

    /**
     * The responses to consecutive events.
     *
     * @param place the position after all events that were read
     * @param more whether the stream already has more events
     */
    public record Responses(List<Response> responses, String place, boolean more) {
        /** Whether the responses together exceed a limit. Fewer events may fit. */
        public boolean isStopped() {
            return !responses.isEmpty() && responses.get(0).result().isStopped();
        }

        /** The objects of all responses together. */
        public long objects() {
            return responses.isEmpty() ? 0 : responses.get(0).result().objects();
        }
    }

    /**
     * Runs a subscription for the next events of its stream (specification, section 6.2.3.2), on this thread. Execution
     * is breadth-first through all events, so it takes no more resolver calls than one event. Failures of resolvers are
     * in the results.
     *
     * @param place the position to read from
     * @param most the most events to read
     * @param cancellation as for {@link #run}
     * @throws Failure the reason, if it is cancelled before the events are read
     */
    public Responses next(Prepared prepared, EventStream<?> stream, String place, int most, Cancellation cancellation) {
        var piece = piece(stream, place, most, cancellation);
        var events = List.copyOf(piece.events());
        var results = run(prepared.variables, cancellation)
                .ofEvents(
                        prepared.plan,
                        events.stream().map(EventStream.Event::value).toList());
        var responses = new ArrayList<Response>();
        for (int i = 0; i < events.size(); i++) {
            responses.add(new Response(results.get(i), events.get(i).place()));
        }
        return new Responses(responses, piece.place(), piece.more());
    }

    private static EventStream.Piece<?> piece(
            EventStream<?> stream, String place, int most, Cancellation cancellation) {
        cancellation.check();
        try {
            return stream.next(place, most);
        } catch (RuntimeException failure) {
            // As in a run: if a statement was cancelled, its own exception does not have the actual cause.
            cancellation.check();
            throw failure;
        }
    }

    private Run run(CoercedVariables variables, Cancellation cancellation) {
        var built = schemas.built();
        return new Run(
                built.types(),
                built.schema().getCodeRegistry(),
                variables,
                cancellation,
                new Usage(limits, cancellation));
    }

    /** Removes all cached documents and plans. Each is parsed and planned again when it is next used. */
    public void forgetDocuments() {
        documents.invalidateAll();
        plans.invalidateAll();
    }
}
