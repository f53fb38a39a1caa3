package org.hubgraph.server.page.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;

/** Collects the facts of an object that have a value, each with its sources. */
final class Facts {
    private final JsonNode object;
    private final References references;
    private final List<Fact> facts = new ArrayList<>();

    Facts(JsonNode object, References references) {
        this.object = object;
        this.references = references;
    }

    List<Fact> all() {
        return List.copyOf(facts);
    }

    Facts words(String label, String field) {
        return text(label, field, Fields::words);
    }

    Facts date(String label, String field) {
        return text(label, field, Dates::words);
    }

    /** The date of the end of an entry that may have ended on an unknown date. */
    Facts end(String label, String field) {
        boolean unknown =
                Fields.text(object, field).isEmpty() && object.path("ended").asBoolean();
        return unknown ? add(label, List.of(Link.text("on an unknown date")), field) : date(label, field);
    }

    Facts text(String label, String field, UnaryOperator<String> written) {
        String value = Fields.text(object, field);
        return add(label, value.isEmpty() ? List.of() : List.of(Link.text(written.apply(value))), field);
    }

    Facts all(String label, String field, UnaryOperator<String> written) {
        return add(
                label,
                Fields.list(object, field).stream()
                        .map(value -> Link.text(written.apply(value.asText())))
                        .toList(),
                field);
    }

    Facts entry(String label, String field) {
        return add(label, Fields.has(object, field) ? List.of(Paths.to(object.path(field))) : List.of(), field);
    }

    Facts entries(String label, String field) {
        return add(label, Fields.list(object, field).stream().map(Paths::to).toList(), field);
    }

    /** Adds a fact, unless it has no values. Its sources are those of the fields. */
    Facts add(String label, List<Link> values, String... fields) {
        var cited = references.of(fields);
        boolean differ = List.of(fields).stream().anyMatch(references::differ);
        if (!values.isEmpty() || differ) {
            facts.add(new Fact(label, values, cited, differ));
        }
        return this;
    }
}
