package org.hubgraph.graphql.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/** Random values for arguments, and the variables of one operation. */
final class GeneratedValues {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> WORDS = List.of("a", "ai", "Shang-Hai", "스텝", "ｂund", "center", "energy", "x%_!");
    private static final Map<String, List<String>> TEXTS = Map.of(
            "LanguageTag", List.of("en", "ko", "zh", "zh-Hans", "en-GB"),
            "PartialDate", List.of("2023", "2024-09", "2025-04-29", "2016", "2020~", "../2024", "2025-33"),
            "DateTime", List.of("2025-05-01T00:00:00Z", "2031-01-01T09:00:00+09:00"),
            "CountryCode", List.of("CN", "KR", "US"),
            "CurrencyCode", List.of("CNY", "USD", "KRW"),
            "Decimal", List.of("0", "10.5", "60000000000"),
            "URL", List.of("https://ror.org", "https://www.shine.cn/biz/tech/2309288035/"));

    /** The scalars that have values. */
    static final Set<String> SCALARS = Stream.concat(
                    TEXTS.keySet().stream(), Stream.of("Boolean", "Int", "Float", "ID", "String"))
            .collect(Collectors.toSet());

    private static final Object NONE = new Object();
    /**
     * Suffixes of paths that never get null: it would invalidate the whole operation, or break graphql-java's
     * introspection.
     */
    private static final List<String> NEVER_NULL = List.of("skip", "include", "includeDeprecated");
    /** Marks the path of a list item. */
    private static final String ITEM = "[]";

    /** An enum value or a variable, which is written without quotes. */
    private record Bare(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    private record Variable(GraphQLType type, Object fallback, String place) {}

    private final Random random;
    private final SampleValues samples;
    private final String prefix;
    /** Whether to generate values that resolvers reject. */
    private final boolean mischief;

    private final Map<String, Variable> variables = new LinkedHashMap<>();

    GeneratedValues(Random random, SampleValues samples, String prefix, boolean mischief) {
        this.random = random;
        this.samples = samples;
        this.prefix = prefix;
        this.mischief = mischief;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    boolean mischief() {
        return mischief && chance(0.25);
    }

    <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /**
     * @param place the path of the value: {@code Query.hub.slug}, or {@code HubFilter.slugs} for a field of an input
     *     object
     */
    String argument(GraphQLType type, boolean hasDefault, String place) {
        return literal(valueOrVariable(type, hasDefault, place, 0.4, 2));
    }

    /** {@code ($v1: Int! = 3)}; empty without variables. */
    String definitions() {
        return variables.isEmpty()
                ? ""
                : variables.entrySet().stream()
                        .map(each -> "$" + each.getKey() + ": "
                                + GraphQLTypeUtil.simplePrint(each.getValue().type)
                                + (each.getValue().fallback == NONE ? "" : " = " + literal(each.getValue().fallback)))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    /** New values for all variables: present, null or absent, as their types allow. */
    Map<String, Object> variables() {
        var values = new LinkedHashMap<String, Object>();
        variables.forEach((name, variable) -> {
            boolean required = variable.type instanceof GraphQLNonNull;
            if (required && variable.fallback == NONE || chance(0.7)) {
                values.put(name, json(present(GraphQLTypeUtil.unwrapNonNull(variable.type), variable.place, 0, 2)));
            } else if (!required && nullFits(variable) && chance(0.5)) {
                values.put(name, null);
            }
        });
        return values;
    }

    private boolean nullFits(Variable variable) {
        boolean safe = variable.fallback == NONE || isArgument(variable.place) && mischief();
        return safe && NEVER_NULL.stream().noneMatch(variable.place::endsWith);
    }

    /**
     * False for a part of an argument: there graphql-java fails on a variable that is null although it has a default.
     */
    private static boolean isArgument(String place) {
        return place.split("\\.").length == 3 && !place.endsWith(ITEM);
    }

    private Object valueOrVariable(GraphQLType type, boolean hasDefault, String place, double probability, int depth) {
        if (!chance(probability)) {
            return value(type, place, probability / 2, depth);
        }
        String text = GraphQLTypeUtil.simplePrint(type);
        var known = variables.entrySet().stream()
                .filter(each ->
                        GraphQLTypeUtil.simplePrint(each.getValue().type).equals(text))
                .filter(each -> each.getValue().place.equals(place))
                .toList();
        if (!known.isEmpty() && chance(0.4)) {
            return new Bare("$" + any(known).getKey());
        }
        String name = prefix + (variables.size() + 1);
        variables.put(name, variable(type, hasDefault, place));
        return new Bare("$" + name);
    }

    private Variable variable(GraphQLType type, boolean hasDefault, String place) {
        var nullable = GraphQLTypeUtil.unwrapNonNull(type);
        boolean nullFits = nullable == type || hasDefault && mischief();
        boolean required = chance(0.3);
        var actual = required ? GraphQLNonNull.nonNull(nullable) : nullable;
        if (!nullFits && chance(0.6)) {
            return new Variable(GraphQLNonNull.nonNull(nullable), NONE, place);
        }
        // A nullable variable may be used for a non-null value if it has a non-null default.
        boolean fallback = !nullFits || chance(0.5);
        return new Variable(
                actual,
                fallback ? value(nullFits ? actual : GraphQLNonNull.nonNull(nullable), place, 0, 1) : NONE,
                place);
    }

    private Object value(GraphQLType type, String place, double variableProbability, int depth) {
        if (type instanceof GraphQLNonNull nonNull) {
            return present(nonNull.getWrappedType(), place, variableProbability, depth);
        }
        boolean isNull = chance(0.05) && NEVER_NULL.stream().noneMatch(place::endsWith);
        return isNull ? null : present(type, place, variableProbability, depth);
    }

    private Object present(GraphQLType type, String place, double variableProbability, int depth) {
        if (type instanceof GraphQLList list) {
            var item = list.getWrappedType();
            if (chance(0.3)) {
                // A single value is coerced to a list of one.
                return present(GraphQLTypeUtil.unwrapNonNull(item), place, variableProbability, depth - 1);
            }
            var items = new ArrayList<>();
            int size = depth <= 0 ? random.nextInt(2) : random.nextInt(4);
            for (int i = 0; i < size; i++) {
                items.add(valueOrVariable(item, false, place + ITEM, variableProbability, depth - 1));
            }
            return items;
        }
        if (type instanceof GraphQLEnumType enumeration) {
            return new Bare(any(enumeration.getValues()).getName());
        }
        return type instanceof GraphQLInputObjectType object
                ? object(object, variableProbability, depth)
                : scalar(((GraphQLNamedType) type).getName(), place);
    }

    private Map<String, Object> object(GraphQLInputObjectType type, double variableProbability, int depth) {
        var values = new LinkedHashMap<String, Object>();
        int optional = random.nextInt(3);
        for (GraphQLInputObjectField field : type.getFields()) {
            boolean required = GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue();
            boolean nested = GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType;
            boolean wanted = optional > 0 && (!nested || depth > 0) && chance(0.25);
            if (required || wanted) {
                optional -= required ? 0 : 1;
                String place = type.getName() + "." + field.getName();
                values.put(
                        field.getName(),
                        valueOrVariable(
                                field.getType(), field.hasSetDefaultValue(), place, variableProbability, depth - 1));
            }
        }
        return values;
    }

    private Object scalar(String type, String at) {
        String place = at.replace(ITEM, "");
        String name = place.substring(place.lastIndexOf('.') + 1);
        return switch (type) {
            case "Boolean" -> random.nextBoolean();
            case "Int" -> mischief() ? any(List.of(-1, 201)) : chance(0.06) ? 0 : 1 + random.nextInt(3);
            case "Float" -> chance(0.5) ? (Object) (random.nextInt(200) - 100) : random.nextDouble() * 180;
            case "ID" -> chance(0.04) ? (Object) 7 : id(place);
            case "String" -> text(name, place);
            default -> any(Objects.requireNonNull(TEXTS.get(type), () -> "no values known for " + type));
        };
    }

    private String id(String place) {
        String type = place.equals("HubFilter.parentId") ? "Hub" : capital(place);
        return samples.ids.containsKey(type) && !mischief()
                ? any(samples.ids.get(type))
                : chance(0.1) ? "nobody" : any(all(samples.ids));
    }

    private String text(String name, String place) {
        return switch (name) {
            case "slug", "slugs" ->
                samples.slugs.containsKey(capital(place)) && chance(0.9)
                        ? any(samples.slugs.get(capital(place)))
                        : any(all(samples.slugs));
            case "after", "before" -> cursor(place.substring(0, place.lastIndexOf('.')));
            case "field" -> chance(0.4) ? "nope" : any(List.of("openedOn", "id", "names", "since", "text", "date"));
            case "name" -> any(List.of("Hub", "Node", "Beneficiary", "HubFilter", "HubKind", "Int", "Nothing"));
            case "any" -> any(List.of("energy", "automotive", "video-games"));
            default -> mischief() ? " -" : any(WORDS);
        };
    }

    private String cursor(String field) {
        return samples.cursors.containsKey(field) && !mischief()
                ? any(samples.cursors.get(field))
                : mischief() ? any(all(samples.cursors)) : "garbage";
    }

    /** {@code Query.hub.id} and {@code HubFilter.slugs} both refer to a Hub. */
    private static String capital(String place) {
        String[] parts = place.split("\\.");
        return parts.length == 3
                ? Character.toUpperCase(parts[1].charAt(0)) + parts[1].substring(1)
                : parts[0].replace("Filter", "");
    }

    private static List<String> all(Map<String, List<String>> values) {
        return values.values().stream().flatMap(List::stream).toList();
    }

    private String literal(Object value) {
        if (value instanceof Map<?, ?> fields) {
            return fields.entrySet().stream()
                    .map(field -> field.getKey() + ": " + literal(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> items) {
            return items.stream().map(this::literal).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof String text && chance(0.05)) {
            return "\"\"\"" + text + "\"\"\"";
        }
        try {
            return value instanceof Bare ? value.toString() : JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object json(Object value) {
        if (value instanceof Map<?, ?> fields) {
            var map = new LinkedHashMap<String, Object>();
            fields.forEach((name, field) -> map.put(name.toString(), json(field)));
            return map;
        }
        if (value instanceof List<?> items) {
            return items.stream().map(GeneratedValues::json).collect(Collectors.toList());
        }
        return value instanceof Bare bare ? bare.text : value;
    }
}
