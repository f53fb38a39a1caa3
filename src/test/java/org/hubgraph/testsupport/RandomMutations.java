package org.hubgraph.testsupport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

import static org.hubgraph.testsupport.SpoiltValues.JSON;

/**
 * Requests with mutations, generated from the schema; they depend only on the seed and the contents of the database.
 */
public final class RandomMutations {
    private static final String FAILING = "last: deleteTenant(input: { id: \"nobody\", version: 0 }) { deletedId }";
    /** One in this number of invalid values may be large: two of them would make a request of many megabytes. */
    private static final int ONE_IN = 5;
    /** Lone surrogates reach the server only as escapes. */
    private static final JsonMapper WRITER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /**
     * A request.
     *
     * @param mutation its name
     * @param breakages the faults added to its input
     * @param body of the request, in ASCII
     */
    public record Request(String mutation, List<Breakage> breakages, String body) {}

    private final GraphQLSchema schema;
    private final List<GraphQLFieldDefinition> mutations;
    private final MutationInputs inputs;
    private final long seed;

    public RandomMutations(GraphQLSchema schema, MutationInputs inputs, long seed) {
        this.schema = schema;
        this.mutations = schema.getMutationType().getFieldDefinitions().stream()
                .sorted(Comparator.comparing(GraphQLFieldDefinition::getName))
                .toList();
        this.inputs = inputs;
        this.seed = seed;
    }

    /** The names of the mutations. */
    public List<String> mutations() {
        return mutations.stream().map(GraphQLFieldDefinition::getName).toList();
    }

    /** A request with one valid mutation, as far as the schema and {@link MutationInputs} determine it. */
    public Request wellFormed(String mutation, int number) {
        var random = random(number);
        var field = schema.getMutationType().getFieldDefinition(mutation);
        return request(field, variables(field, random), List.of(), "", random);
    }

    /**
     * A request with a mutation that must be rejected. In a third of them the fault is not certain, and a second
     * mutation follows that certainly fails: anything that the first has written must then be rolled back.
     */
    public Request malformed(int number) {
        var random = random(number);
        var mutation = mutations.get(number % mutations.size());
        var variables = variables(mutation, random);
        boolean certain = random.nextInt(3) > 0;
        int count = certain ? 1 + random.nextInt(3) : random.nextInt(3);
        var breakages = new ArrayList<Breakage>();
        for (int i = 0; i < count; i++) {
            spoil(InputPlace.all(mutation.getName(), inputOf(mutation), variables), certain, breakages, random);
        }
        return request(mutation, variables, breakages, certain ? "" : " " + FAILING, random);
    }

    /** Each number has its own seed, so that a failing request can be sent alone. */
    private Random random(int number) {
        // Seeded through another generator, because Random returns similar first values for close seeds.
        return new Random(new SplittableRandom(seed + number).nextLong());
    }

    private ObjectNode variables(GraphQLFieldDefinition mutation, Random random) {
        var variables = JSON.objectNode();
        variables.set("input", inputs.of(mutation, random));
        return variables;
    }

    private static GraphQLInputObjectType inputOf(GraphQLFieldDefinition mutation) {
        return (GraphQLInputObjectType)
                GraphQLTypeUtil.unwrapAll(mutation.getArgument("input").getType());
    }

    /** Applies one more fault, if there is one that fits. */
    private void spoil(List<InputPlace> places, boolean certain, List<Breakage> breakages, Random random) {
        var left = new ArrayList<>(List.of(Breakage.values()));
        left.removeIf(breakage -> breakage.isCertain() != certain || breakages.contains(breakage));
        if (random.nextInt(ONE_IN) > 0 || breakages.stream().anyMatch(Breakage::isLarge)) {
            left.removeIf(Breakage::isLarge);
        }
        while (!left.isEmpty()) {
            var breakage = left.remove(random.nextInt(left.size()));
            var fitting = places.stream().filter(breakage::fits).toList();
            if (!fitting.isEmpty()) {
                breakage.spoil(MutationInputs.any(fitting, random), new SpoiltValues(inputs, random));
                breakages.add(breakage);
                return;
            }
        }
    }

    /** @param others mutations that follow; may be empty */
    private static Request request(
            GraphQLFieldDefinition mutation,
            ObjectNode variables,
            List<Breakage> breakages,
            String others,
            Random random) {
        var type = inputOf(mutation);
        var body = JSON.objectNode();
        if (random.nextInt(4) == 0) {
            String input = literal(type, variables.path("input"));
            String reason = literal(null, variables.path("reason"));
            body.put("query", "mutation { " + field(mutation, input, reason) + others + " }");
        } else {
            body.put(
                    "query",
                    "mutation ($input: " + type.getName() + "!, $reason: String) { "
                            + field(mutation, "$input", "$reason") + others + " }");
            body.set("variables", variables);
        }
        return new Request(mutation.getName(), breakages, json(body));
    }

    private static String field(GraphQLFieldDefinition mutation, String input, String reason) {
        return mutation.getName() + "(input: " + input + ", reason: " + reason + ") { __typename }";
    }

    /** @param type of the value; null if none is needed */
    private static String literal(GraphQLType type, JsonNode value) {
        var named = type == null ? null : GraphQLTypeUtil.unwrapAll(type);
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(item -> literal(named, item))
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .map(field -> field.getKey() + ": " + literal(typeOf(named, field.getKey()), field.getValue()))
                    .collect(Collectors.joining(", ", "{ ", " }"));
        }
        boolean bare = named instanceof GraphQLEnumType && value.asText().matches("\\w+");
        return value.isMissingNode() ? "null" : bare ? value.asText() : json(value);
    }

    private static GraphQLType typeOf(GraphQLType owner, String field) {
        return owner instanceof GraphQLInputObjectType object && object.getField(field) != null
                ? object.getField(field).getType()
                : null;
    }

    private static String json(JsonNode value) {
        try {
            return WRITER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
