package org.hubgraph.graphql.execution;

import java.math.BigInteger;

import graphql.language.AbstractNode;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NamedNode;
import graphql.language.Node;
import graphql.language.ScalarValue;
import graphql.language.StringValue;
import graphql.language.VariableDefinition;

import org.hubgraph.limit.TextBytes;

/** Estimates the heap size of syntax tree nodes from their kinds, accurate to a factor of two. */
final class NodeBytes {
    /** An {@link AbstractNode}, its source location, and its element in the list of its parent. */
    private static final int NODE = 64;
    /** The additional lists of a node with children. */
    private static final int LISTS = 56;
    /** A {@link BigInteger} without its digits. */
    private static final int NUMBER = 56;
    /** Operations have a selection set, even if it is empty; variable definitions have additional lists. */
    private static final int DEFINITION = 80;

    private NodeBytes() {}

    /** The bytes of the node and everything below it. */
    static long of(Node<?> node) {
        long bytes = NODE + own(node);
        var children = node.getChildren();
        if (!children.isEmpty()) {
            bytes += LISTS;
        }
        for (Node<?> child : children) {
            bytes += of(child);
        }
        return bytes;
    }

    private static long own(Node<?> node) {
        if (node instanceof IntValue number) {
            return NUMBER + number.getValue().bitLength() / Byte.SIZE;
        }
        if (node instanceof FloatValue number) {
            return NUMBER + NUMBER + number.getValue().unscaledValue().bitLength() / Byte.SIZE;
        }
        if (node instanceof StringValue text) {
            return TextBytes.of(text.getValue());
        }
        if (node instanceof EnumValue constant) {
            return TextBytes.of(constant.getName());
        }
        if (node instanceof ScalarValue<?>) {
            return 0;
        }
        if (node instanceof Field field) {
            return TextBytes.of(field.getName()) + TextBytes.of(field.getAlias());
        }
        long definition = node instanceof VariableDefinition ? DEFINITION : 0;
        return definition + (node instanceof NamedNode<?> named ? TextBytes.of(named.getName()) : 0);
    }
}
