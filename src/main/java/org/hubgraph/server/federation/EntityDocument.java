package org.hubgraph.server.federation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.ListType;
import graphql.language.Node;
import graphql.language.NonNullType;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.GraphQLSchema;

import org.hubgraph.failure.LimitExceeded;

/**
 * A request with the field {@code _entities}, rewritten to the fields of the schema: {@code nodes} for ids, and a list for
 * the slugs of each type. So each type takes one statement, and limits and costs are those of these fields.
 */
final class EntityDocument {
    /** Begins every name that is added. Names of the schema have no underscore. */
    static final String PREFIX = "federation_";

    static final String SLUG = PREFIX + "slug";
    static final String TYPE = PREFIX + "type";
    static final String ENTITIES = "_entities";
    /** Of all ids and slugs. */
    private static final Pattern KEY_FORM = Pattern.compile("[A-Za-z0-9_-]{1,100}");
    /** An id of nothing, in the place of a text for which all ids would be refused. */
    private static final String NO_ID = "none";

    private final int most;
    private final int mostFields;
    private final OperationDefinition operation;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final EntitySelections selections;
    private final Map<Representations.Key, Representations.Key> merged;
    private final Map<String, Object> variables;
    private final Map<String, Object> withDefaults;
    private final List<VariableDefinition> declared = new ArrayList<>();
    private final Map<String, Representations> entities = new LinkedHashMap<>();
    private int representations;
    private int fields;

    /**
     * @param most the most ids or slugs of one field
     * @param mostFields the most fields that may replace {@code _entities}
     * @param document within the limits on documents, but not validated
     * @param operation the operation of the document that is run
     * @param merged for slugs of merged entries, the ids of those into which they were merged
     */
    EntityDocument(
            GraphQLSchema schema,
            int most,
            int mostFields,
            Document document,
            OperationDefinition operation,
            Map<String, Object> variables,
            Map<Representations.Key, Representations.Key> merged) {
        this.merged = merged;
        this.most = most;
        this.mostFields = mostFields;
        this.operation = operation;
        this.variables = new HashMap<>(variables);
        this.withDefaults = new HashMap<>(variables);
        operation.getVariableDefinitions().stream()
                .filter(each -> each.getDefaultValue() != null && !variables.containsKey(each.getName()))
                .forEach(each ->
                        withDefaults.put(each.getName(), Representations.json(each.getDefaultValue(), Map.of())));
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        this.selections = new EntitySelections(schema, fragments);
    }

    /** The representations of each field {@code _entities}, by response key; known after {@link #text}. */
    Map<String, Representations> entities() {
        return entities;
    }

    /** The variables of the rewritten request; known after {@link #text}. */
    Map<String, Object> variables() {
        return variables;
    }

    /**
     * The rewritten document.
     *
     * @throws org.hubgraph.failure.Invalid if representations are malformed
     * @throws LimitExceeded if there are too many of them
     */
    String text() {
        var roots = new ArrayList<Selection<?>>();
        for (Selection<?> root : operation.getSelectionSet().getSelections()) {
            if (root instanceof Field field && field.getName().equals(ENTITIES)) {
                roots.addAll(replaced(field));
            } else {
                roots.add(root);
            }
        }
        var rewritten = operation.transform(builder -> builder.selectionSet(set(roots)));
        var variableNames = new HashSet<String>();
        var fragmentNames = new HashSet<String>();
        collect(rewritten.getSelectionSet(), variableNames, fragmentNames);
        var kept = new ArrayList<VariableDefinition>();
        operation.getVariableDefinitions().stream()
                .filter(each -> variableNames.contains(each.getName()))
                .forEach(kept::add);
        kept.addAll(declared);
        var definitions = new ArrayList<Definition<?>>();
        definitions.add(rewritten.transform(builder -> builder.variableDefinitions(kept)));
        fragments.values().stream()
                .filter(fragment -> fragmentNames.contains(fragment.getName()))
                .forEach(definitions::add);
        return AstPrinter.printAstCompact(
                Document.newDocument().definitions(new ArrayList<>(definitions)).build());
    }

    private List<Field> replaced(Field field) {
        String key = field.getResultKey();
        var asked = Representations.of(field, withDefaults).with(merged);
        entities.put(key, asked);
        representations += asked.keys().size();
        requireFew(representations > mostFields * (long) most);
        var replacing = new ArrayList<Field>();
        // Whether the field is selected is seen in the response.
        replacing.add(Field.newField("__typename")
                .alias(marker(key))
                .directives(field.getDirectives())
                .build());
        var ids = asked.keys().stream()
                .filter(each -> !each.bySlug())
                .map(Representations.Key::value)
                .distinct()
                .toList();
        for (int i = 0; i < ids.size(); i += most) {
            requireFew(++fields > mostFields);
            replacing.add(nodes(field, name(key, "ids", i), ids.subList(i, Math.min(ids.size(), i + most))));
        }
        asked.keys().stream()
                .filter(Representations.Key::bySlug)
                .map(Representations.Key::type)
                .distinct()
                .forEach(type -> {
                    var slugs = asked.keys().stream()
                            .filter(each -> each.bySlug() && each.type().equals(type))
                            .map(Representations.Key::value)
                            // Not those that no slug can be: for some of them, the whole list is refused.
                            .filter(EntityDocument::isKey)
                            .distinct()
                            .toList();
                    for (int i = 0; i < slugs.size(); i += most) {
                        requireFew(++fields > mostFields);
                        replacing.add(list(
                                field, type, name(key, type, i), slugs.subList(i, Math.min(slugs.size(), i + most))));
                    }
                });
        return replacing;
    }

    private void requireFew(boolean exceeded) {
        if (exceeded) {
            throw new LimitExceeded(
                    "root-fields",
                    "The representations need more than " + mostFields + " fields, of at most " + most
                            + " different ids or slugs each",
                    mostFields,
                    "Send fewer of them at once.");
        }
    }

    /** The response key of a field that is in the response if the replaced one is selected. */
    static String marker(String key) {
        return PREFIX + key + "_selected";
    }

    /** Whether a text can be an id or a slug. */
    static boolean isKey(String text) {
        return KEY_FORM.matcher(text).matches();
    }

    /**
     * The response key of a field that replaces another one.
     *
     * @param kind {@code ids}, or the type of the slugs
     * @param begin the first of its ids or slugs among all
     */
    static String name(String key, String kind, int begin) {
        return PREFIX + key + "_" + kind + "_" + begin;
    }

    private Field nodes(Field field, String name, List<String> ids) {
        declare(name, "ID", ids.stream().map(id -> isKey(id) ? id : NO_ID).toList());
        return Field.newField("nodes")
                .alias(name)
                .arguments(List.of(new Argument("ids", new VariableReference(name))))
                .directives(field.getDirectives())
                .selectionSet(selected(field.getSelectionSet(), null))
                .build();
    }

    private Field list(Field field, String type, String name, List<String> slugs) {
        declare(name, "String", slugs);
        String first = name + "_first";
        declared.add(VariableDefinition.newVariableDefinition()
                .name(first)
                .type(new TypeName("Int"))
                .build());
        variables.put(first, slugs.size());
        var filter = ObjectValue.newObjectValue()
                .objectField(ObjectField.newObjectField()
                        .name("slugs")
                        .value(new VariableReference(name))
                        .build())
                .build();
        return Field.newField(SubgraphSchema.list(type))
                .alias(name)
                .arguments(List.of(new Argument("filter", filter), new Argument("first", new VariableReference(first))))
                .directives(field.getDirectives())
                .selectionSet(set(List.of(new Field("nodes", selected(field.getSelectionSet(), type)))))
                .build();
    }

    private void declare(String name, String type, List<String> values) {
        declared.add(VariableDefinition.newVariableDefinition()
                .name(name)
                .type(new NonNullType(new ListType(new NonNullType(new TypeName(type)))))
                .build());
        variables.put(name, values);
    }

    /** @param type the type of all objects; null if they may be of any type */
    private SelectionSet selected(SelectionSet set, String type) {
        var kept = new ArrayList<Selection<?>>(selections.of(set, type));
        kept.add(Field.newField("__typename").alias(TYPE).build());
        if (type != null) {
            kept.add(Field.newField("slug").alias(SLUG).build());
        }
        return set(kept);
    }

    private static SelectionSet set(List<? extends Selection<?>> selections) {
        return SelectionSet.newSelectionSet()
                .selections(new ArrayList<>(selections))
                .build();
    }

    /** The names of the variables and fragments that are used in or below a node. */
    private void collect(Node<?> node, Set<String> variableNames, Set<String> fragmentNames) {
        if (node instanceof VariableReference variable) {
            variableNames.add(variable.getName());
        } else if (node instanceof FragmentSpread spread
                && fragmentNames.add(spread.getName())
                && fragments.containsKey(spread.getName())) {
            collect(fragments.get(spread.getName()), variableNames, fragmentNames);
        }
        for (Node<?> child : node.getChildren()) {
            collect(child, variableNames, fragmentNames);
        }
    }
}
