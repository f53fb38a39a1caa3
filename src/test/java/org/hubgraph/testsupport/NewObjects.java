package org.hubgraph.testsupport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/** Adds objects for a test, with inputs generated from the schema: its required fields only. */
public final class NewObjects {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final GraphQLSchema schema;
    private final SchemaMutations mutations;
    private final BiFunction<String, ObjectNode, JsonNode> client;
    private final Map<String, Made> shared = new HashMap<>();
    private final AtomicInteger number = new AtomicInteger();

    /** @param beside the object that it is a part of: the hub of a zone, the tenant of a round; null for none */
    public record Made(String type, String id, int version, Made beside) {}

    /** @param client sends a mutation with this document and input, and returns the complete response */
    public NewObjects(GraphQLSchema schema, BiFunction<String, ObjectNode, JsonNode> client) {
        this.schema = schema;
        this.mutations = new SchemaMutations(schema);
        this.client = client;
    }

    /** A new object of the type. */
    public Made make(String type) {
        if (type.equals("Citation")) {
            return made(type, "addCitation", Map.of(), null);
        }
        if (type.equals("FundingRound")) {
            var tenant = shared("Tenant");
            return made(type, "createFundingRound", Map.of("tenant", tenant.id), tenant);
        }
        Made hub = type.equals("Zone") ? shared("Hub") : null;
        return made(type, "create" + type, hub == null ? Map.of() : Map.of("hub", hub.id), hub);
    }

    private Made made(String type, String mutation, Map<String, String> references, Made beside) {
        var object = data(mutation, input(mutation, references));
        return new Made(type, object.get("id").asText(), object.get("version").asInt(), beside);
    }

    private synchronized Made shared(String type) {
        var known = shared.get(type);
        if (known == null) {
            known = make(type);
            shared.put(type, known);
        }
        return known;
    }

    /** The object in the payload of an accepted mutation. */
    public JsonNode data(String mutation, ObjectNode input) {
        var answer = client.apply(document(mutation), input);
        if (answer.has("errors")) {
            throw new IllegalStateException(mutation + " " + input + "\n" + answer);
        }
        return answer.get("data").get("m").elements().next();
    }

    /** A document with one field, {@code m}, and the input as a variable. */
    public String document(String mutation) {
        var field = schema.getMutationType().getFieldDefinition(mutation);
        var payload = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
        var objects = payload.getFields().stream()
                .filter(one -> GraphQLTypeUtil.unwrapAll(one.getType()) instanceof GraphQLObjectType object
                        && object.getField("version") != null)
                .map(one -> one.getName() + " { id version }")
                .toList();
        return "mutation ($input: " + SchemaMutations.inputOf(field).getName() + "!) { m: " + mutation
                + "(input: $input) { " + (objects.isEmpty() ? "__typename" : String.join(" ", objects)) + " } }";
    }

    /** The document of one mutation with a field for each input: the variables are {@code input0} and so on. */
    public static String repeated(String document, int times) {
        String type = document.substring(document.indexOf("$input"), document.indexOf(")"));
        String field = document.substring(document.indexOf("m: ") + 1, document.lastIndexOf(" }"));
        return IntStream.range(0, times)
                        .mapToObj(number -> type.replace("$input", "$input" + number))
                        .collect(Collectors.joining(", ", "mutation (", ") { "))
                + IntStream.range(0, times)
                        .mapToObj(number -> "m" + number + field.replace("$input", "$input" + number))
                        .collect(Collectors.joining(" ", "", " }"));
    }

    /** The input of a mutation that refers to the target. */
    public ObjectNode input(SchemaMutations.Referrer referrer, Made target) {
        var references = new HashMap<String, String>();
        references.put(referrer.path(), target.id);
        if (referrer.path().equals("zone") && target.beside != null) {
            references.put("hub", target.beside.id);
        }
        if (referrer.mutation().equals("updateTenancy") && referrer.path().equals("zone")) {
            references.put("id", made("Tenancy", "createTenancy", Map.of("hub", target.beside.id), null).id);
        }
        if (referrer.mutation().equals("createBacking") && referrer.path().equals("round")) {
            references.put("beneficiary", target.beside.id);
        }
        if (referrer.mutation().equals("updateBacking") && referrer.path().equals("round")) {
            references.put("id", made("Backing", "createBacking", Map.of("beneficiary", target.beside.id), null).id);
        }
        var input = input(referrer.mutation(), references);
        if (referrer.path().equals("id")) {
            input.put("version", target.version);
        }
        return input;
    }

    /** @param references ids by the paths of their fields; objects for other references are added */
    private ObjectNode input(String mutation, Map<String, String> references) {
        var type = mutations.inputOf(mutation);
        var input = object(mutation, type, "", references);
        if (type.getField("id") != null && type.getField("version") != null && !references.containsKey("id")) {
            var changed = make(mutation.replaceAll("^[a-z]+", ""));
            input.put("id", changed.id).put("version", changed.version);
        }
        return input;
    }

    private ObjectNode object(
            String mutation, GraphQLInputObjectType type, String path, Map<String, String> references) {
        var object = JSON.objectNode();
        for (var field : type.getFields()) {
            String whole = path + field.getName();
            boolean wanted = references.keySet().stream()
                    .anyMatch(reference -> reference.equals(whole) || reference.startsWith(whole + "."));
            boolean change = path.isEmpty() && List.of("id", "version").contains(field.getName());
            if (wanted || GraphQLTypeUtil.isNonNull(field.getType()) && !change) {
                object.set(field.getName(), value(mutation, field.getType(), whole, references));
            }
        }
        if (path.isEmpty() && type.getField("version") != null) {
            object.put("version", 0);
        }
        return object;
    }

    private JsonNode value(String mutation, GraphQLInputType type, String path, Map<String, String> references) {
        GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
        if (nullable instanceof GraphQLList list) {
            return JSON.arrayNode().add(value(mutation, (GraphQLInputType) list.getWrappedType(), path, references));
        }
        if (nullable instanceof GraphQLInputObjectType object) {
            return object(mutation, object, path + ".", references);
        }
        if (nullable instanceof GraphQLEnumType names) {
            return JSON.textNode(
                    references.getOrDefault(path, InputPlace.names(names).get(0)));
        }
        String scalar = ((GraphQLNamedType) nullable).getName();
        return switch (scalar) {
            case "ID" ->
                JSON.textNode(Objects.requireNonNullElseGet(references.get(path), () -> other(mutation, path)));
            case "PartialDate" -> JSON.textNode("2021-05");
            case "URL" -> JSON.textNode("https://example.org/" + number.incrementAndGet());
            case "LanguageTag" -> JSON.textNode("en");
            case "Boolean" -> JSON.booleanNode(true);
            case "CurrencyCode" -> JSON.textNode(path.contains("conversions") ? "USD" : "CNY");
            case "Decimal" -> JSON.textNode("1");
            case "Int" -> JSON.numberNode(1);
            case "String" ->
                JSON.textNode(Objects.requireNonNullElseGet(
                        references.get(path), () -> "Made for a test " + number.incrementAndGet()));
            default -> throw new IllegalStateException("What is a " + scalar + "?");
        };
    }

    /** A second object of the type, because the two ends of a partnership, succession or acquisition must differ. */
    private String other(String mutation, String path) {
        String type = mutations.targets(mutation, path).get(0);
        return path.matches("to|successor|bought") ? make(type).id : shared(type).id;
    }

    /** The input of a mutation with one item in the list at the path. */
    public ObjectNode withList(String mutation, String path) {
        var values = new HashMap<String, String>();
        var type = GraphQLTypeUtil.unwrapAll(mutations.typeAt(mutation, path));
        String field = path.substring(path.lastIndexOf('.') + 1);
        String text = Map.of("kinds", "COMPANY", "emailDomains", "example.org", "fields", "id")
                .getOrDefault(field, "A text");
        values.put(
                path,
                type.getName().equals("ID")
                        ? make(SchemaMutations.TARGETS.get(field).get(0)).id
                        : text);
        String external = path.substring(0, path.lastIndexOf('.') + 1);
        if (field.equals("externalIds")) {
            values.put(external + "externalIds.scheme", "WIKIDATA");
            values.put(external + "externalIds.value", "Q" + (1_000_000 + number.incrementAndGet()));
        }
        return input(mutation, values);
    }
}
