package org.hubgraph.server.mcp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

import org.hubgraph.graphql.execution.ExecutableDescriptions;

/**
 * A valid document that also selects the citations of its facts, under response keys of its own: the missing fields of the
 * citations that it selects itself, and the citations of objects of which it selects facts.
 *
 * @param text the document
 * @param fields the names of the fields with an alias, by alias
 */
record CitedDocument(String text, Map<String, Set<String>> fields) {
    /** Begins every response key that is added. Names of the schema have no underscore. */
    static final String PREFIX = "mcp_";
    /** The response key of the citations of an object. */
    static final String ALL = PREFIX + "_all";
    /** The response key of the id of an object whose citations are read afterwards. */
    static final String ID = PREFIX + "_id";

    private static final String CITATIONS = "citations";
    private static final String CITATION = "Citation";
    private static final String WORDS = "id field statedValue quote rank accessedOn ";
    private static final String SOURCE = "source { slug title publisher url publishedOn withdrawnOn } ";
    private static final String SUBJECT = "subject { __typename id ... on Entry { slug name } } ";

    /** Fields that identify an object rather than state a fact about it. */
    private static final Set<String> IDENTIFYING =
            Set.of("id", "slug", "name", "createdAt", "updatedAt", "version", "redirect");

    /** How much is added. A document that exceeds a limit with one extent may fit with the next. */
    enum Extent {
        /** The citations of all objects, each with its subject and its source. */
        ALL_OBJECTS(WORDS + SOURCE + SUBJECT, ALL + ": citations { " + WORDS + SOURCE + SUBJECT + "} ", true, false),
        /** The ids of these objects: {@link ObjectCitations} reads the citations of those that the response has. */
        IDS(WORDS + SOURCE, ID + ": id ", true, false),
        /** As before, and the ids of objects whose citations the document selects, for their sources. */
        IDS_AND_WORDS(WORDS, ID + ": id ", true, true),
        /** As {@link #IDS}, without the relations that lists state. */
        SHOWN_IDS(WORDS + SOURCE, ID + ": id ", false, false),
        /** As {@link #IDS_AND_WORDS}, without the relations that lists state. */
        SHOWN_IDS_AND_WORDS(WORDS, ID + ": id ", false, true),
        /** Of the citations that the document selects: their sources and words. */
        SELECTED(WORDS + SOURCE, null, false, false),
        /** Of these, only the words, which are no further objects. */
        SELECTED_WORDS(WORDS, null, false, false);

        /** What is added to objects with facts; null for nothing. */
        private final SelectionSet ofObject;

        private final List<Field> renamed;
        /** Whether the relations that lists state are objects with facts. */
        private final boolean relations;
        /** Whether it is also added to objects whose citations the document selects. */
        private final boolean selected;

        Extent(String fields, String ofObject, boolean relations, boolean selected) {
            this.relations = relations;
            this.selected = selected;
            this.ofObject = ofObject == null ? null : selections(ofObject);
            this.renamed = selections(fields).getSelectionsOfType(Field.class).stream()
                    .map(field -> field.transform(builder -> builder.alias(PREFIX + field.getName())))
                    .toList();
        }

        private static SelectionSet selections(String fields) {
            return new Parser()
                    .parseDocument("{ " + fields + "}")
                    .getFirstDefinitionOfType(OperationDefinition.class)
                    .orElseThrow()
                    .getSelectionSet();
        }
    }

    /** Reads the citations of the objects with the variable {@code ids}. */
    static CitedDocument ofObjects() {
        String fields = WORDS + SOURCE + SUBJECT;
        return new CitedDocument(
                "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Cited { citations { " + fields + "} } } }", Map.of());
    }

    /** Empty if there is nothing to add. */
    static Optional<CitedDocument> of(GraphQLSchema schema, String text, Extent extent) {
        return text.contains(PREFIX)
                ? Optional.empty()
                : new Rewriting(schema, extent).of(new Parser().parseDocument(ExecutableDescriptions.blanked(text)));
    }

    private static final class Rewriting {
        private final GraphQLSchema schema;
        private final Extent extent;
        private final Map<String, Set<String>> fields = new HashMap<>();
        private boolean changed;

        Rewriting(GraphQLSchema schema, Extent extent) {
            this.schema = schema;
            this.extent = extent;
        }

        Optional<CitedDocument> of(Document document) {
            var definitions = new ArrayList<Definition<?>>();
            for (Node<?> definition : document.getChildren()) {
                if (definition instanceof OperationDefinition operation) {
                    definitions.add(operation.transform(builder ->
                            builder.selectionSet(cited(operation.getSelectionSet(), schema.getQueryType(), null))));
                } else if (definition instanceof FragmentDefinition fragment) {
                    var type = schema.getType(fragment.getTypeCondition().getName());
                    definitions.add(fragment.transform(
                            builder -> builder.selectionSet(cited(fragment.getSelectionSet(), type, null))));
                }
            }
            if (!changed) {
                return Optional.empty();
            }
            var whole = Document.newDocument()
                    .definitions(new ArrayList<>(definitions))
                    .build();
            return Optional.of(new CitedDocument(AstPrinter.printAstCompact(whole), fields));
        }

        /** @param stated the field that objects in a list state by being in it; null outside such a list */
        private SelectionSet cited(SelectionSet set, GraphQLType type, String stated) {
            if (set == null) {
                return null;
            }
            var kept = new ArrayList<Selection<?>>();
            boolean facts = false;
            boolean selected = false;
            for (Selection<?> selection : set.getSelections()) {
                if (selection instanceof InlineFragment inline) {
                    kept.add(cited(inline, type, stated));
                } else if (selection instanceof Field field && definition(type, field) != null) {
                    var below =
                            GraphQLTypeUtil.unwrapAll(definition(type, field).getType());
                    kept.add(field.transform(builder -> builder.selectionSet(
                            cited(field.getSelectionSet(), below, statedBelow(type, field, stated)))));
                    if (field.getAlias() != null) {
                        fields.computeIfAbsent(field.getAlias(), alias -> new HashSet<>())
                                .add(field.getName());
                    }
                    selected |= isAll(field);
                    facts |= isFact(field, below);
                } else {
                    kept.add(selection);
                }
            }
            if (extent.relations && stated != null && ListedRelations.isCited(type)) {
                kept.add(ListedRelations.mark(stated));
                facts = true;
            }
            if (((GraphQLNamedType) type).getName().equals(CITATION)) {
                kept.addAll(extent.renamed);
                changed = true;
            } else if (ListedRelations.isCited(type)) {
                addTo(kept, facts, selected);
            } else if (extent.relations) {
                var relations = ListedRelations.added(set, type, extent.ofObject);
                kept.addAll(relations);
                changed |= !relations.isEmpty();
            }
            return SelectionSet.newSelectionSet().selections(kept).build();
        }

        /** @return the field that the objects below a field state by being in a list */
        private static String statedBelow(GraphQLType type, Field field, String stated) {
            if (stated != null && ListedRelations.leadsToObjects(field)) {
                return stated;
            }
            return ListedRelations.statedBy(type, field);
        }

        private void addTo(List<Selection<?>> kept, boolean facts, boolean selected) {
            boolean objects = facts && !selected && extent.ofObject != null;
            if (objects || selected && extent.selected) {
                kept.addAll(extent.ofObject.getSelectionsOfType(Field.class));
                changed = true;
            }
        }

        private InlineFragment cited(InlineFragment inline, GraphQLType type, String stated) {
            var narrowed = inline.getTypeCondition() == null
                    ? type
                    : schema.getType(inline.getTypeCondition().getName());
            return inline.transform(builder -> builder.selectionSet(cited(inline.getSelectionSet(), narrowed, stated)));
        }

        /** Null for {@code __typename}. */
        private static GraphQLFieldDefinition definition(GraphQLType type, Field field) {
            return type instanceof GraphQLFieldsContainer container
                    ? container.getFieldDefinition(field.getName())
                    : null;
        }

        /** Whether it has all citations of the object. */
        private static boolean isAll(Field field) {
            return field.getName().equals(CITATIONS)
                    && field.getArguments().isEmpty()
                    && field.getDirectives().isEmpty();
        }

        /**
         * Whether it states a fact about the object: a value, or which other objects it refers to, such as the backer of
         * a backing. The relations in a connection are objects with citations of their own.
         */
        private static boolean isFact(Field field, GraphQLType below) {
            if (IDENTIFYING.contains(field.getName())
                    || ((GraphQLNamedType) below).getName().equals(CITATION)) {
                return false;
            }
            return !(below instanceof GraphQLFieldsContainer object)
                    || object.getFieldDefinition("pageInfo") == null && object.getFieldDefinition("groups") == null;
        }
    }
}
