package org.hubgraph.testsupport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/** The mutations of the schema, the references in their inputs, and the lists. */
public final class SchemaMutations {
    private static final List<String> CITED = List.of(
            "Hub",
            "Tenant",
            "Person",
            "Fund",
            "Sector",
            "Tenancy",
            "Affiliation",
            "Backing",
            "FundingRound",
            "Acquisition",
            "Partnership",
            "Operatorship",
            "Succession",
            "Figure",
            "Visit",
            "Statement");
    /** The types that id fields refer to, unless the name of the field is that of the type. */
    static final Map<String, List<String>> TARGETS = Map.ofEntries(
            Map.entry("guests", List.of("Person")),
            Map.entry("met", List.of("Person")),
            Map.entry("parent", List.of("Hub")),
            Map.entry("sectors", List.of("Sector")),
            Map.entry("relays", List.of("Source")),
            Map.entry("organisation", List.of("Tenant", "Hub", "Fund")),
            Map.entry("backer", List.of("Fund", "Tenant", "Person")),
            Map.entry("round", List.of("FundingRound")),
            Map.entry("buyer", List.of("Tenant")),
            Map.entry("bought", List.of("Tenant")),
            Map.entry("beneficiary", List.of("Hub", "Tenant")),
            Map.entry("operator", List.of("Tenant")),
            Map.entry("predecessor", List.of("Tenant")),
            Map.entry("successor", List.of("Tenant")),
            Map.entry("onBehalfOf", List.of("Tenant")),
            Map.entry("subject", CITED));

    private final GraphQLSchema schema;

    /**
     * A field of a mutation's input that refers to an object.
     *
     * @param path of the field below {@code input}, such as {@code citations.source}
     * @param target the type of the object
     */
    public record Referrer(String mutation, String path, String target) {}

    public SchemaMutations(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** The names of mutations that begin with one of these words. */
    public List<String> named(String... beginnings) {
        return schema.getMutationType().getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .filter(name -> Arrays.stream(beginnings).anyMatch(name::startsWith))
                .sorted()
                .toList();
    }

    /** The mutations that may merge, delete or erase an object of a type. */
    public List<String> removals(String type) {
        String plural = type.equals("Person") ? "People" : type + "s";
        return Stream.of("delete" + type, "merge" + plural, "erase" + type)
                .filter(name -> schema.getMutationType().getFieldDefinition(name) != null)
                .toList();
    }

    /** All fields through which a mutation adds or changes a reference. */
    public List<Referrer> referrers() {
        var all = new ArrayList<Referrer>();
        for (var mutation : schema.getMutationType().getFieldDefinitions()) {
            if (mutation.getName().matches("(create|add|update|end).*")) {
                collect(mutation.getName(), inputOf(mutation), "", all);
            }
        }
        all.sort((one, other) -> one.toString().compareTo(other.toString()));
        return all;
    }

    private void collect(String mutation, GraphQLInputObjectType type, String path, List<Referrer> all) {
        for (var field : type.getFields()) {
            var wrapped = GraphQLTypeUtil.unwrapAll(field.getType());
            if (wrapped instanceof GraphQLInputObjectType object && path.isEmpty()) {
                collect(mutation, object, field.getName() + ".", all);
            } else if (wrapped.getName().equals("ID")) {
                String whole = path + field.getName();
                targets(mutation, whole).forEach(target -> all.add(new Referrer(mutation, whole, target)));
            }
        }
    }

    /** The types of the objects that the field at the path may refer to. */
    List<String> targets(String mutation, String path) {
        String field = path.substring(path.lastIndexOf('.') + 1);
        if (field.equals("id")) {
            return List.of(mutation.replaceAll("^[a-z]+", ""));
        }
        if (field.equals("parent") && mutation.endsWith("Sector")) {
            return List.of("Sector");
        }
        boolean partner = mutation.equals("createPartnership") && !path.contains(".");
        return partner ? List.of("Tenant") : TARGETS.getOrDefault(field, List.of(capital(field)));
    }

    private static String capital(String field) {
        return Character.toUpperCase(field.charAt(0)) + field.substring(1);
    }

    /** The paths of all lists in the input of a mutation. */
    public List<String> lists(String mutation) {
        var paths = new ArrayList<String>();
        collectLists(inputOf(mutation), "", paths);
        paths.sort(null);
        return paths;
    }

    private static void collectLists(GraphQLInputObjectType type, String path, List<String> paths) {
        for (var field : type.getFields()) {
            String whole = path + field.getName();
            if (GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLList) {
                paths.add(whole);
            }
            if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType object) {
                collectLists(object, whole + ".", paths);
            }
        }
    }

    /** The type of the field at the path. */
    GraphQLType typeAt(String mutation, String path) {
        var found = inputOf(mutation);
        GraphQLType last = found;
        for (String name : path.split("\\.")) {
            last = found.getField(name).getType();
            if (GraphQLTypeUtil.unwrapAll(last) instanceof GraphQLInputObjectType object) {
                found = object;
            }
        }
        return last;
    }

    GraphQLInputObjectType inputOf(String mutation) {
        return inputOf(schema.getMutationType().getFieldDefinition(mutation));
    }

    static GraphQLInputObjectType inputOf(GraphQLFieldDefinition mutation) {
        return (GraphQLInputObjectType)
                GraphQLTypeUtil.unwrapAll(mutation.getArgument("input").getType());
    }
}
