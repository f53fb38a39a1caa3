package org.hubgraph.graphql.execution;

import java.util.ArrayList;
import java.util.Comparator;

import graphql.language.AstTransformer;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;

/**
 * A document whose input objects have their fields sorted by name. Input objects are equal whatever the order of their
 * fields, so fields with equal arguments can be merged (specification, section 5.3.2); the rule of graphql-java compares
 * them in their order.
 */
final class SortedInputs {
    private SortedInputs() {}

    static Document of(Document document) {
        return (Document) new AstTransformer().transform(document, new NodeVisitorStub() {
            @Override
            @SuppressWarnings("rawtypes")
            public TraversalControl visitObjectValue(ObjectValue object, TraverserContext<Node> context) {
                var fields = new ArrayList<>(object.getObjectFields());
                fields.sort(Comparator.comparing(ObjectField::getName));
                return TreeTransformerUtil.changeNode(
                        context, object.transform(builder -> builder.objectFields(fields)));
            }
        });
    }
}
