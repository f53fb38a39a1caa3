package org.hubgraph.graphql.execution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

/** Random selections of one operation, and the fragments that they use. */
final class GeneratedSelections {
    private static final GraphQLType IF = GraphQLNonNull.nonNull(graphql.Scalars.GraphQLBoolean);

    private record Fragment(String name, GraphQLCompositeType on, int levels, String text) {}

    /** The identity of a field: only fields with equal heads may have the same key in one response. */
    private record Head(String key, GraphQLFieldDefinition definition, String text) {}

    private final GraphQLSchema schema;
    private final GeneratedValues values;
    private final String prefix;
    private final Map<String, String> fieldByKey = new HashMap<>();
    private final List<Fragment> fragments = new ArrayList<>();
    private int fieldsLeft;
    private int aliases;

    GeneratedSelections(GraphQLSchema schema, GeneratedValues values, String prefix, int fields) {
        this.schema = schema;
        this.values = values;
        this.prefix = prefix;
        this.fieldsLeft = fields;
    }

    /** @param levels maximum depth, including this selection */
    String of(GraphQLCompositeType type, int levels) {
        var heads = new ArrayList<Head>();
        var selections = new ArrayList<String>();
        int count = 1 + values.any(List.of(0, 1, 1, 2, 2, 3, 4));
        for (int i = 0; i < count; i++) {
            selections.add(selection(type, levels, heads));
        }
        return "{ " + String.join(" ", selections) + " }";
    }

    /** {@code __schema} or {@code __type}, with limited depth, because the schema is large. */
    String introspection() {
        var field = values.chance(0.5)
                ? schema.getIntrospectionSchemaFieldDefinition()
                : schema.getIntrospectionTypeFieldDefinition();
        return field(schema.getQueryType(), field, 3, new ArrayList<>());
    }

    String fragments() {
        return fragments.stream()
                .map(fragment -> "\nfragment " + fragment.name + " on " + fragment.on.getName() + " " + fragment.text)
                .collect(Collectors.joining());
    }

    /**
     * Whether the field requires no role: operations are sent without credentials. SmallRye adds directives through the
     * API that preceded graphql-java's applied directives.
     */
    @SuppressWarnings("deprecation")
    private static boolean isForAnybody(GraphQLFieldDefinition field) {
        return !field.hasDirective("rolesAllowed");
    }

    private String selection(GraphQLCompositeType type, int levels, List<Head> heads) {
        if (!heads.isEmpty() && values.chance(0.12)) {
            return again(values.any(heads), levels);
        }
        if (!heads.isEmpty() && !((GraphQLNamedType) type).getName().startsWith("__") && values.chance(0.06)) {
            return another(type, values.any(heads), levels, heads);
        }
        if (levels > 0 && values.chance(0.12)) {
            return "... " + inline(type, levels);
        }
        if (levels > 0 && values.chance(0.12)) {
            return "..." + fragment(type, levels).name + directives();
        }
        if (!(type instanceof GraphQLFieldsContainer container) || values.chance(0.1)) {
            return (values.chance(0.2) ? alias() + ": " : "") + "__typename" + directives();
        }
        var leaf = container.getFieldDefinitions().stream()
                .filter(GeneratedSelections::isForAnybody)
                .filter(field -> !isComposite(field))
                .toList();
        var composite = container.getFieldDefinitions().stream()
                .filter(GeneratedSelections::isForAnybody)
                .filter(GeneratedSelections::isComposite)
                .toList();
        boolean deeper = levels > 1 && fieldsLeft > 0 && !composite.isEmpty() && (leaf.isEmpty() || values.chance(0.6));
        if (!deeper && leaf.isEmpty()) {
            return "__typename";
        }
        return field((GraphQLNamedType) type, values.any(deeper ? composite : leaf), levels, heads);
    }

    /** Repeats an existing field, so that the selections are merged. */
    private String again(Head head, int levels) {
        String field = head.text + directives() + below(head.definition, levels);
        return values.chance(0.3) ? "... { " + field + " }" : field;
    }

    /** Selects an existing field under another alias, with the same or other arguments and with its own selections. */
    private String another(GraphQLCompositeType type, Head head, int levels, List<Head> heads) {
        if (values.chance(0.5)
                && type instanceof GraphQLFieldsContainer container
                && container.getFieldDefinition(head.definition.getName()) == head.definition) {
            return field((GraphQLNamedType) type, head.definition, levels, heads);
        }
        int colon = head.text.startsWith(head.key + ": ") ? head.key.length() + 2 : 0;
        return alias() + ": " + head.text.substring(colon) + directives() + below(head.definition, levels);
    }

    private String inline(GraphQLCompositeType type, int levels) {
        if (values.chance(0.2)) {
            return directives() + " " + of(type, levels - 1);
        }
        var on = values.any(overlapping(type));
        return "on " + on.getName() + directives() + " " + of(on, levels);
    }

    private Fragment fragment(GraphQLCompositeType type, int levels) {
        var fitting = fragments.stream()
                .filter(fragment -> fragment.levels <= levels)
                .filter(fragment -> overlapping(type).contains(fragment.on))
                .toList();
        if (!fitting.isEmpty() && values.chance(0.5)) {
            return values.any(fitting);
        }
        var on = values.any(overlapping(type));
        String text = of(on, levels - 1);
        var fragment = new Fragment(prefix + "F" + (fragments.size() + 1), on, levels, text);
        fragments.add(fragment);
        return fragment;
    }

    private String field(GraphQLNamedType parent, GraphQLFieldDefinition field, int levels, List<Head> heads) {
        fieldsLeft--;
        String what = field.getName() + arguments(parent, field);
        String key = field.getName();
        boolean renamed = values.chance(what.equals(key) ? 0.1 : 0.4);
        if (renamed || !what.equals(fieldByKey.getOrDefault(key, what))) {
            key = values.chance(0.1) ? values.any(List.of("id", "name", "nodes", "totalCount")) : alias();
            key = fieldByKey.containsKey(key) ? alias() : key;
        }
        if (!key.equals(field.getName())
                && isComposite(field)
                && parent.getName().startsWith("__")) {
            // The same field twice below __schema exceeds graphql-java's own limit.
            return "__typename";
        }
        fieldByKey.put(key, what);
        var head = new Head(key, field, (key.equals(field.getName()) ? "" : key + ": ") + what);
        heads.add(head);
        return head.text + directives() + below(field, levels);
    }

    private String alias() {
        return prefix + "a" + ++aliases;
    }

    private String below(GraphQLFieldDefinition field, int levels) {
        return isComposite(field)
                ? " " + of((GraphQLCompositeType) GraphQLTypeUtil.unwrapAll(field.getType()), levels - 1)
                : "";
    }

    private String arguments(GraphQLNamedType parent, GraphQLFieldDefinition field) {
        var given = new LinkedHashMap<String, String>();
        var wanted = wanted(field);
        for (GraphQLArgument argument : field.getArguments()) {
            boolean hasDefault = argument.hasSetDefaultValue();
            boolean required = GraphQLTypeUtil.isNonNull(argument.getType()) && !hasDefault;
            if (required || wanted.contains(argument.getName())) {
                String place = parent.getName() + "." + field.getName() + "." + argument.getName();
                given.put(argument.getName(), values.argument(argument.getType(), hasDefault, place));
            }
        }
        return given.isEmpty()
                ? ""
                : given.entrySet().stream()
                        .map(each -> each.getKey() + ": " + each.getValue())
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private Set<String> wanted(GraphQLFieldDefinition field) {
        var wanted = new HashSet<String>();
        field.getArguments().stream()
                .filter(argument -> values.chance(isSimple(argument) ? 0.25 : 0.12))
                .forEach(argument -> wanted.add(argument.getName()));
        if (field.getArgument("slug") != null && !values.mischief()) {
            wanted.removeAll(List.of("id", "slug"));
            wanted.add(values.any(List.of("id", "slug")));
        }
        if (field.getArgument("after") != null && !values.mischief()) {
            wanted.removeAll(List.of("first", "last"));
            wanted.add(values.any(List.of("first", "first", "last")));
            wanted.remove(values.chance(0.6) ? "after" : "");
            wanted.remove(values.chance(0.6) ? "before" : "");
        }
        return wanted;
    }

    /** Filters and orders result in new statements, whose compilation by Hibernate takes most of the time. */
    private static boolean isSimple(GraphQLArgument argument) {
        return !(GraphQLTypeUtil.unwrapAll(argument.getType()) instanceof GraphQLInputObjectType);
    }

    private String directives() {
        String text = "";
        for (String name : List.of("skip", "include")) {
            if (values.chance(0.04)) {
                text += " @" + name + "(if: " + values.argument(IF, false, name) + ")";
            }
        }
        return text;
    }

    private static boolean isComposite(GraphQLFieldDefinition field) {
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLCompositeType;
    }

    /** Other types that an object of this type may also have. */
    private List<GraphQLCompositeType> overlapping(GraphQLCompositeType type) {
        var possible = possible(type);
        return schema.getAllTypesAsList().stream()
                .filter(GraphQLCompositeType.class::isInstance)
                .map(GraphQLCompositeType.class::cast)
                .filter(other -> possible(other).stream().anyMatch(possible::contains))
                .toList();
    }

    private Set<String> possible(GraphQLCompositeType type) {
        if (type instanceof GraphQLInterfaceType abstraction) {
            return schema.getImplementations(abstraction).stream()
                    .map(GraphQLNamedType::getName)
                    .collect(Collectors.toSet());
        }
        return type instanceof GraphQLUnionType union
                ? union.getTypes().stream().map(GraphQLNamedType::getName).collect(Collectors.toSet())
                : Set.of(type.getName());
    }
}
