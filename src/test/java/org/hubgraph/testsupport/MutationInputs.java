package org.hubgraph.testsupport;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

import org.hubgraph.registry.entry.GlobalId;

/**
 * Random valid inputs of mutations, generated from the types of the schema, with ids, slugs and versions of existing
 * objects. Rules between fields are observed as far as {@link InputRules} has them.
 */
public final class MutationInputs {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The types that id fields refer to, unless the name of the field is that of the type. */
    private static final Map<String, List<String>> REFERENCES = references();

    private static final Map<String, List<String>> SCALARS = Map.of(
            "LanguageTag", List.of("en", "ko", "zh-Hant"),
            "CountryCode", List.of("CN", "KR"),
            "CurrencyCode", List.of("CNY", "USD"),
            "Decimal", List.of("0", "10.5", "60000000000"),
            "URL", List.of("https://example.org/x"),
            "String", List.of("A plain text", "대전 위성", "ＡＢ ﬃ Ø", "👩‍🚀"));
    /** Fields with early dates; the dates of all other fields are later. */
    private static final List<String> FIRST = List.of("since", "openedOn", "foundedOn", "announcedOn");

    private static Map<String, List<String>> references() {
        var references = new HashMap<>(SchemaMutations.TARGETS);
        // A tenant might back itself.
        references.put("backer", List.of("Fund", "Person"));
        references.put("subject", List.of("Hub", "Tenant", "Person", "Fund", "Tenancy", "Visit"));
        return Map.copyOf(references);
    }

    /** An existing object. */
    private record Known(String id, String slug, int version) {}

    /** A merge that can be undone. */
    private record Merge(String mergedId, Known survivor) {}

    private final Map<String, List<Known>> known = new TreeMap<>();
    private final List<Known> withSlugs = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();

    /** Inputs for the present contents of the database. */
    public MutationInputs(GraphQLSchema schema, Connection database) throws SQLException {
        this(schema, database, Set.of());
    }

    /** The same without the objects that have these ids: the inputs neither change them nor refer to them. */
    public MutationInputs(GraphQLSchema schema, Connection database, Set<String> without) throws SQLException {
        for (var type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object && isStored(object)) {
                var objects = all(object, database);
                objects.removeIf(one -> without.contains(one.id));
                known.put(type.getName(), objects);
            }
        }
        known.values()
                .forEach(objects ->
                        objects.stream().filter(object -> object.slug != null).forEach(withSlugs::add));
        try (var query = database.createStatement();
                var rows = query.executeQuery(
                        "select type_name, merged_id, survivor_id from merged_entry order by merged_id")) {
            while (rows.next()) {
                String type = rows.getString(1);
                String merged = new GlobalId(type, rows.getObject(2, UUID.class)).text();
                String survivor = new GlobalId(type, rows.getObject(3, UUID.class)).text();
                known.get(type).stream()
                        .filter(object -> object.id.equals(survivor))
                        .forEach(object -> merges.add(new Merge(merged, object)));
            }
        }
    }

    /** The names of the types that have objects. */
    public Set<String> types() {
        return known.keySet();
    }

    public Set<String> ids() {
        return known.values().stream().flatMap(List::stream).map(Known::id).collect(Collectors.toSet());
    }

    private static boolean isStored(GraphQLObjectType type) {
        boolean node =
                type.getInterfaces().stream().anyMatch(one -> one.getName().equals("Node"));
        return node && type.getField("version") != null && type.getField("updatedAt") != null;
    }

    /** In the order in which they were added, so that random choices are the same in every run. */
    private static List<Known> all(GraphQLObjectType type, Connection database) throws SQLException {
        String slug = type.getField("slug") == null ? "cast(null as varchar(1))" : "slug";
        try (var query = database.createStatement();
                var rows = query.executeQuery("select id, " + slug + ", version from "
                        + type.getName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT)
                        + " order by id")) {
            var found = new ArrayList<Known>();
            while (rows.next()) {
                String id = new GlobalId(type.getName(), rows.getObject(1, UUID.class)).text();
                found.add(new Known(id, rows.getString(2), rows.getInt(3)));
            }
            return found;
        }
    }

    /** The input of one mutation. */
    public ObjectNode of(GraphQLFieldDefinition mutation, Random random) {
        return of(mutation, random, 2);
    }

    /** @param levels down to which optional fields are included */
    ObjectNode of(GraphQLFieldDefinition mutation, Random random, int levels) {
        var type = (GraphQLInputObjectType)
                GraphQLTypeUtil.unwrapAll(mutation.getArgument("input").getType());
        var input = object(type, random, levels);
        if (type.getField("mergedId") != null && type.getField("survivorVersion") != null) {
            var merge = merges.isEmpty()
                    ? new Merge(any(withSlugs, random).id, any(withSlugs, random))
                    : any(merges, random);
            return input.put("mergedId", merge.mergedId).put("survivorVersion", merge.survivor.version);
        }
        // "id", "version", and other fields with such suffixes.
        for (var field : InputPlace.fields(type)) {
            String id = field.getName().replace("version", "id").replace("Version", "Id");
            if (!id.equals(field.getName())) {
                var changed = known.get(changedBy(mutation));
                // No object of the type may be left until one is added.
                var object = any(changed.isEmpty() ? withSlugs : changed, random);
                input.put(id, object.slug == null || random.nextBoolean() ? object.id : object.slug);
                input.put(field.getName(), object.version);
            }
        }
        return input;
    }

    /**
     * The type that a mutation changes: {@code Hub} for {@code updateHub}, whose payload contains it, and for
     * {@code deleteHub}.
     */
    private String changedBy(GraphQLFieldDefinition mutation) {
        var payload = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(mutation.getType());
        return payload.getFields().stream()
                .map(field -> ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType())).getName())
                .filter(known::containsKey)
                .findFirst()
                .or(() -> known.keySet().stream()
                        .filter(mutation.getName()::endsWith)
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("What does " + mutation.getName() + " change?"));
    }

    /** The id of an object of a type that no field with that name accepts. */
    public String idOfAnotherType(String field, String mutation, Random random) {
        boolean zone = field.equals("zone") || field.equals("id") && mutation.endsWith("Zone");
        return any(known.get(zone || field.equals("subject") ? "Citation" : "Zone"), random).id;
    }

    String anyId(Random random) {
        return any(withSlugs, random).id;
    }

    /** A slug in upper case. */
    public String slugInWrongCase(Random random) {
        return any(withSlugs, random).slug.toUpperCase(Locale.ROOT);
    }

    private JsonNode value(GraphQLType type, String field, Random random, int levels) {
        var nullable = GraphQLTypeUtil.unwrapNonNull(type);
        if (nullable instanceof GraphQLList list) {
            return JSON.arrayNode().add(value(list.getWrappedType(), field, random, levels - 1));
        }
        if (nullable instanceof GraphQLInputObjectType object) {
            return object(object, random, levels - 1);
        }
        if (nullable instanceof GraphQLEnumType names) {
            return JSON.textNode(any(InputPlace.names(names), random));
        }
        String scalar = ((GraphQLNamedType) nullable).getName();
        return switch (scalar) {
            case "Int" -> JSON.numberNode(1 + random.nextInt(100));
            case "Float" -> JSON.numberNode(random.nextInt(90) + 0.5);
            case "Boolean" -> JSON.booleanNode(random.nextBoolean());
            case "ID" -> JSON.textNode(reference(field, random));
            case "Decimal" -> field.equals("stakePercent") ? JSON.textNode("12.5") : text(scalar, random);
            case "PartialDate" -> JSON.textNode(FIRST.contains(field) ? "2019-04" : "2021-05-06");
            case "String" ->
                switch (field) {
                    case "slug" -> JSON.textNode("slug-" + random.nextInt(1_000_000));
                    case "email" -> JSON.textNode("office@example.org");
                    case "postcode" -> JSON.textNode("200232");
                    case "emailDomains" -> JSON.textNode("example.org");
                    case "fields", "field" -> JSON.textNode("id");
                    default -> text(scalar, random);
                };
            default -> text(scalar, random);
        };
    }

    private static JsonNode text(String scalar, Random random) {
        var choices = Objects.requireNonNull(SCALARS.get(scalar), () -> "no values known for " + scalar);
        return JSON.textNode(any(choices, random));
    }

    private ObjectNode object(GraphQLInputObjectType type, Random random, int levels) {
        var object = JSON.objectNode();
        for (GraphQLInputObjectField field : InputPlace.fields(type)) {
            boolean required = GraphQLTypeUtil.isNonNull(field.getType());
            if (required || levels >= 0 && random.nextInt(3) == 0) {
                object.set(field.getName(), value(field.getType(), nameOf(type, field), random, levels));
            }
        }
        InputRules.keep(type, object, random);
        return object;
    }

    /** The two ends of a partnership are tenants. */
    private static String nameOf(GraphQLInputObjectType type, GraphQLInputObjectField field) {
        boolean end = type.getField("from") != null && type.getField("to") != null;
        return end && GraphQLTypeUtil.unwrapAll(field.getType()).getName().equals("ID") ? "tenant" : field.getName();
    }

    private String reference(String field, Random random) {
        var types = REFERENCES.getOrDefault(field, List.of(capital(field)));
        var named = any(known.getOrDefault(any(types, random), known.get("Source")), random);
        return named.slug == null || types.size() > 1 || random.nextBoolean() ? named.id : named.slug;
    }

    private static String capital(String field) {
        return Character.toUpperCase(field.charAt(0)) + field.substring(1);
    }

    static <T> T any(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
