package org.hubgraph.server.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.Argument;
import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Node;
import graphql.language.NullValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.parser.Parser;

import org.hubgraph.failure.Invalid;
import org.hubgraph.graphql.execution.ExecutableDescriptions;

/**
 * A valid document with one root list, rewritten so that the list can be read page by page. The page size and the cursor
 * replace the arguments {@code first} and {@code after}; of the connection, only {@code nodes} and {@code edges} stay.
 */
final class PagedDocument {
    /** The response key of the page's position. */
    final String page;
    /** The response key of the number of rows. */
    final String total;
    /** The variable of the cursor. */
    final String cursor;

    private static final Set<String> ROWS = Set.of("nodes", "edges");
    private static final Set<String> REPLACED = Set.of("first", "after", "last");

    private final Document document;
    private final OperationDefinition operation;
    private final Map<String, Object> variables;
    private final String list;
    private final List<Field> found = new ArrayList<>();

    /**
     * @param text a valid document
     * @param operationName null if it has only one operation
     * @param list the response key of the list
     */
    PagedDocument(String text, String operationName, Map<String, Object> variables, String list) {
        this.document = new Parser().parseDocument(ExecutableDescriptions.blanked(text));
        this.operation = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(each -> operationName == null || operationName.equals(each.getName()))
                .findFirst()
                .orElseThrow();
        this.variables = variables;
        this.list = list;
        this.page = unused("page", text);
        this.total = unused("total", text);
        this.cursor = unused("cursor", text);
        root(operation.getSelectionSet(), 1, false);
    }

    /** A name that the document does not use. */
    private static String unused(String word, String text) {
        String name = word + "OfFile";
        while (text.contains(name)) {
            name += "_";
        }
        return name;
    }

    /** The name of the field, which may differ from its response key. It may be a field without selections. */
    String field() {
        return found.get(0).getName();
    }

    /** The name of the operation, or the response key of the list. */
    String name() {
        return operation.getName() == null ? list : operation.getName();
    }

    /**
     * The cursor to begin after; null for the first row.
     *
     * @throws Invalid if the client asks for the last rows only
     */
    String start() {
        if (value("last") != null) {
            throw new Invalid("A file begins with the first row of its list: leave out last, and reverse orderBy.");
        }
        return value("after") instanceof String cursor ? cursor : null;
    }

    private Object value(String argument) {
        return found.get(0).getArguments().stream()
                .filter(each -> each.getName().equals(argument))
                .findFirst()
                .map(each -> value(each.getValue()))
                .orElse(null);
    }

    private Object value(Value<?> value) {
        if (value instanceof VariableReference variable) {
            if (variables.containsKey(variable.getName())) {
                return variables.get(variable.getName());
            }
            return operation.getVariableDefinitions().stream()
                    .filter(each -> each.getName().equals(variable.getName()))
                    .findFirst()
                    .map(each -> value(each.getDefaultValue()))
                    .orElse(null);
        }
        if (value == null || value instanceof NullValue) {
            return null;
        }
        return value instanceof StringValue text ? text.getValue() : value;
    }

    /**
     * The text of the document for pages of a size.
     *
     * @param counted whether it also selects the number of rows on all pages
     */
    String text(int size, boolean counted) {
        var paged =
                operation.transform(builder -> builder.selectionSet(root(operation.getSelectionSet(), size, counted)));
        var variableNames = new HashSet<String>();
        var fragmentNames = new HashSet<String>();
        collect(paged.getSelectionSet(), variableNames, fragmentNames);
        paged.getDirectives().forEach(directive -> collect(directive, variableNames, fragmentNames));
        var declared = new ArrayList<VariableDefinition>();
        operation.getVariableDefinitions().stream()
                .filter(each -> variableNames.contains(each.getName()))
                .forEach(declared::add);
        declared.add(VariableDefinition.newVariableDefinition()
                .name(cursor)
                .type(new TypeName("String"))
                .build());
        var definitions = new ArrayList<Definition<?>>();
        definitions.add(paged.transform(builder -> builder.variableDefinitions(declared)));
        document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(fragment -> fragmentNames.contains(fragment.getName()))
                .forEach(definitions::add);
        return AstPrinter.printAstCompact(
                Document.newDocument().definitions(new ArrayList<>(definitions)).build());
    }

    /** The names of the variables and fragments that are used in or below a node. */
    private void collect(Node<?> node, Set<String> variableNames, Set<String> fragmentNames) {
        if (node instanceof VariableReference variable) {
            variableNames.add(variable.getName());
        } else if (node instanceof FragmentSpread spread && fragmentNames.add(spread.getName())) {
            collect(fragment(spread), variableNames, fragmentNames);
        }
        for (Node<?> child : node.getChildren()) {
            collect(child, variableNames, fragmentNames);
        }
    }

    private FragmentDefinition fragment(FragmentSpread spread) {
        return document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(each -> each.getName().equals(spread.getName()))
                .findFirst()
                .orElseThrow();
    }

    private SelectionSet root(SelectionSet selections, int size, boolean counted) {
        return rewritten(selections, field -> {
            if (!field.getResultKey().equals(list)) {
                return null;
            }
            found.add(field);
            return field.getSelectionSet() == null ? field : paged(field, size, counted);
        });
    }

    private Field paged(Field field, int size, boolean counted) {
        var arguments = new ArrayList<Argument>();
        field.getArguments().stream()
                .filter(each -> !REPLACED.contains(each.getName()))
                .forEach(arguments::add);
        arguments.add(new Argument("first", IntValue.of(size)));
        arguments.add(new Argument("after", new VariableReference(cursor)));
        var rows = rewritten(field.getSelectionSet(), each -> ROWS.contains(each.getName()) ? each : null);
        var selections = new ArrayList<Selection<?>>();
        for (Selection<?> row : rows.getSelections()) {
            selections.add(row);
        }
        selections.add(Field.newField("pageInfo")
                .alias(page)
                .selectionSet(SelectionSet.newSelectionSet()
                        .selection(new Field("hasNextPage"))
                        .selection(new Field("endCursor"))
                        .build())
                .build());
        if (counted) {
            selections.add(Field.newField("totalCount").alias(total).build());
        }
        return field.transform(builder -> builder.arguments(arguments)
                .selectionSet(
                        SelectionSet.newSelectionSet().selections(selections).build()));
    }

    private interface Rewriting {
        /** Null to leave the field out. */
        Field of(Field field);
    }

    /** Rewrites the fields of a selection set; fragments become inline fragments, which keep their conditions. */
    private SelectionSet rewritten(SelectionSet selections, Rewriting rewriting) {
        var kept = new ArrayList<Selection<?>>();
        for (Selection<?> selection : selections.getSelections()) {
            if (selection instanceof Field field) {
                var changed = rewriting.of(field);
                if (changed != null) {
                    kept.add(changed);
                }
            } else {
                var inline = inline(selection);
                var below = rewritten(inline.getSelectionSet(), rewriting);
                if (!below.getSelections().isEmpty()) {
                    kept.add(inline.transform(builder -> builder.selectionSet(below)));
                }
            }
        }
        return SelectionSet.newSelectionSet().selections(kept).build();
    }

    private InlineFragment inline(Selection<?> selection) {
        if (selection instanceof InlineFragment inline) {
            return inline;
        }
        var spread = (FragmentSpread) selection;
        var fragment = fragment(spread);
        return InlineFragment.newInlineFragment()
                .typeCondition(fragment.getTypeCondition())
                .directives(spread.getDirectives())
                .selectionSet(fragment.getSelectionSet())
                .build();
    }
}
