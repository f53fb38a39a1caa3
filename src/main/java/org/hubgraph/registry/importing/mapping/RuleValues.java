package org.hubgraph.registry.importing.mapping;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

import org.hubgraph.registry.importing.cleaning.TextCleaning;

/** The values that a rule reads. */
final class RuleValues {
    private RuleValues() {}

    /** The values of the first column that has any. Texts are divided at the separator; numbers have none. */
    static List<JsonNode> of(ValueRule rule, Scope scope, RowResult result) {
        if (rule.constant() != null) {
            return List.of(TextNode.valueOf(rule.constant()));
        }
        String ofObjects = null;
        for (var column : rule.columns()) {
            var values = new ArrayList<JsonNode>();
            for (var value : column.values(scope)) {
                if (value.isNumber()) {
                    values.add(value);
                } else if (value.isValueNode()) {
                    var split = LeafValue.split(value.asText(), rule);
                    split.value().forEach(text -> values.add(TextNode.valueOf(text)));
                    result.add(column.text(), value.asText(), split, false, false);
                } else {
                    ofObjects = column.text();
                }
            }
            boolean found = hasValue(values);
            boolean last = column == rule.columns().get(rule.columns().size() - 1);
            if (last && !found && ofObjects != null) {
                result.addObject(ofObjects);
            }
            if (found || last) {
                return values;
            }
        }
        return List.of();
    }

    /** The column that the values are read from, for reports: of several, the first that has any. Null for a constant. */
    static String column(ValueRule rule, Scope scope) {
        if (rule.columns().size() > 1) {
            for (var column : rule.columns()) {
                if (RuleColumns.isGiven(List.of(column), scope)) {
                    return column.text();
                }
            }
        }
        return rule.column();
    }

    private static boolean hasValue(List<JsonNode> values) {
        for (var value : values) {
            if (!TextCleaning.isNothing(value.asText())) {
                return true;
            }
        }
        return false;
    }
}
