package org.hubgraph.server.mcp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.graphql.execution.Execution;
import org.hubgraph.graphql.execution.Introspection;
import org.hubgraph.server.document.ParsedOperations;
import org.hubgraph.server.document.ParsedOperations.Parsed;
import org.hubgraph.server.jsonschema.InputSchemas;

/** Finds documents, and types and fields of the schema, by words, and shows only these of the schema's 150 kB. */
@ApplicationScoped
class SchemaWords {
    /** The most characters of definitions that fit some words. */
    private static final int MOST_CHARACTERS = 6_000;

    private static final int MOST_PARTS = 40;
    private static final int MOST_DOCUMENTS = 10;

    private final Execution execution;
    private final Introspection introspection;
    private final ParsedOperations operations;
    private volatile List<SchemaPart> parts;

    SchemaWords(Execution execution, Introspection introspection, ParsedOperations operations) {
        this.execution = execution;
        this.introspection = introspection;
        this.operations = operations;
    }

    private List<SchemaPart> parts() {
        var known = parts;
        if (known == null) {
            known = introspection.enabled() ? SchemaPart.all(execution.schema()) : List.of();
            parts = known;
        }
        return known;
    }

    /** The documents and definitions that fit best; both are empty if none has any of the words. */
    ObjectNode find(String text) {
        var found = JsonNodeFactory.instance.objectNode();
        var documents = found.putArray("documents");
        documents(text).forEach(operation -> {
            var document = documents
                    .addObject()
                    .put("name", operation.name())
                    .put("question", operation.source().question());
            document.set("inputSchema", InputSchemas.brief(execution.schema(), operation.definition()));
        });
        return found.put("definitions", definitions(text));
    }

    private List<Parsed> documents(String text) {
        var words = new HashMap<Parsed, Set<String>>();
        operations.all().stream()
                .filter(Parsed::isQuery)
                .forEach(each -> words.put(
                        each,
                        Words.of(each.name().replace('-', ' ') + " "
                                + each.source().question())));
        var weights = new HashMap<String, Double>();
        Words.of(text)
                .forEach(word -> weights.put(
                        word,
                        weight(
                                words.size(),
                                words.values().stream()
                                        .filter(each -> each.contains(word))
                                        .count())));
        var scores = new HashMap<Parsed, Double>();
        words.forEach((each, its) -> scores.put(
                each,
                weights.entrySet().stream()
                        .filter(word -> its.contains(word.getKey()))
                        .mapToDouble(Map.Entry::getValue)
                        .sum()));
        return words.keySet().stream()
                .filter(each -> scores.get(each) > 0)
                .sorted(Comparator.comparingDouble((Parsed each) -> -scores.get(each))
                        .thenComparing(Parsed::name))
                .limit(MOST_DOCUMENTS)
                .toList();
    }

    private static double weight(long all, long having) {
        return Math.log((all + 1.0) / (having + 0.5));
    }

    private String definitions(String text) {
        var whole = parts().stream()
                .filter(part -> part.type().equalsIgnoreCase(text.strip()))
                .toList();
        return whole.isEmpty() ? written(best(text), MOST_CHARACTERS) : written(whole, Integer.MAX_VALUE);
    }

    private List<SchemaPart> best(String text) {
        var weights = new HashMap<String, Double>();
        Words.of(text)
                .forEach(word -> weights.put(
                        word,
                        weight(
                                parts().size(),
                                parts().stream().filter(part -> part.has(word)).count())));
        return parts().stream()
                .filter(part -> part.score(weights) > 0)
                .sorted(Comparator.comparingDouble(part -> -part.score(weights)))
                .limit(MOST_PARTS)
                .toList();
    }

    /** SDL with the first sentences of the descriptions as comments. Types are in the order of their best part. */
    private String written(List<SchemaPart> found, int most) {
        var byType = new LinkedHashMap<String, List<SchemaPart>>();
        for (var part : found) {
            var members = byType.computeIfAbsent(part.type(), first -> new ArrayList<>());
            if (!part.isType()) {
                members.add(part);
            }
        }
        var text = new StringBuilder();
        for (var type : byType.entrySet()) {
            var head = parts().stream()
                    .filter(part -> part.isType() && part.type().equals(type.getKey()))
                    .findFirst()
                    .orElseThrow();
            if (!append(text, "", head, type.getValue().isEmpty() ? "" : " {", most)) {
                return text.toString();
            }
            for (var member : type.getValue()) {
                if (!append(text, "  ", member, "", most)) {
                    return text.append("}\n").toString();
                }
            }
            text.append(type.getValue().isEmpty() ? "" : "}\n");
        }
        return text.toString();
    }

    private static boolean append(StringBuilder text, String indentation, SchemaPart part, String end, int most) {
        String comment = part.description().isEmpty() ? "" : indentation + "# " + part.description() + "\n";
        String line = comment + indentation + part.line() + end + "\n";
        if (text.length() + line.length() > most) {
            return false;
        }
        text.append(line);
        return true;
    }
}
