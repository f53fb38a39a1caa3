package org.hubgraph.registry.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hubgraph.failure.Invalid;
import org.hubgraph.limit.ClientJson;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.reconciliation.ReconciliationQuery.Given;
import org.hubgraph.value.DisplayText;

/** Reads the JSON of requests, in the forms that the specification allows. */
final class QueryReader {
    private static final ObjectMapper JSON = ClientJson.mapper().build();
    /** Maximum number of values of the properties of one query; further ones are ignored. */
    private static final int MOST_VALUES = 50;

    private static final int LONGEST_VALUE = 2_000;

    private QueryReader() {}

    /** A request for the values of properties. */
    record Extension(List<String> ids, List<Property> properties) {}

    /**
     * The queries of a batch by their keys.
     *
     * @throws Invalid if the text is not a batch
     */
    static Map<String, ReconciliationQuery> queries(String json) {
        var batch = object(json, "queries");
        var queries = new LinkedHashMap<String, ReconciliationQuery>();
        batch.properties().forEach(query -> queries.put(query.getKey(), query(query.getKey(), query.getValue())));
        return queries;
    }

    private static ReconciliationQuery query(String key, JsonNode query) {
        String text = query.path("query").asText("").strip();
        var given = new ArrayList<Given>();
        for (JsonNode property : query.path("properties")) {
            addValues(property.path("pid").asText(), property.path("v"), given);
        }
        if (text.isEmpty() && given.isEmpty()) {
            // A blank cell: it must not take the other queries of its batch with it.
            if (query.path("query").isTextual()) {
                return new ReconciliationQuery(null, List.of(), null, List.of());
            }
            throw new Invalid("The query \"" + shown(key) + "\" needs a text in \"query\", or \"properties\".");
        }
        var limit = query.path("limit");
        return new ReconciliationQuery(
                text.isEmpty() ? null : text,
                types(query.path("type")),
                limit.canConvertToInt() && limit.intValue() > 0 ? limit.intValue() : null,
                List.copyOf(given));
    }

    private static void addValues(String property, JsonNode value, List<Given> given) {
        if (value.isArray()) {
            value.forEach(each -> addValues(property, each, given));
        } else if (given.size() < MOST_VALUES) {
            boolean entry = value.isObject();
            String text = entry ? entry(property, value) : value.asText("");
            if (!text.isBlank() && text.length() <= LONGEST_VALUE) {
                given.add(new Given(property, text));
            }
        }
    }

    /** The value of a cell that was reconciled: its id if the property is an entry of this service, otherwise its name. */
    private static String entry(String property, JsonNode value) {
        boolean named = !property.equals(Property.PART_OF) && value.path("name").isTextual();
        return value.path(named ? "name" : "id").asText("");
    }

    /** One type or several, by their ids: all if none is given. Those that the service does not have have no entries. */
    private static List<EntryType> types(JsonNode type) {
        var ids = new ArrayList<String>();
        // Some clients send an object with the id.
        (type.isArray() ? type : List.of(type))
                .forEach(each -> ids.add((each.isObject() ? each.path("id") : each).asText("")));
        ids.removeIf(String::isBlank);
        return Types.among(ids);
    }

    /** @throws Invalid if the text is not a request for properties */
    static Extension extension(String json) {
        var request = object(json, "extend");
        var ids = new ArrayList<String>();
        request.path("ids").forEach(id -> ids.add(id.asText()));
        // A set: the work grows with the properties of each entry, and a repeated one adds nothing.
        var properties = new LinkedHashSet<Property>();
        for (JsonNode property : request.path("properties")) {
            String id = property.path("id").asText();
            properties.add(Optional.of(id)
                    .flatMap(Property::find)
                    .orElseThrow(() -> new Invalid("There is no property \"" + shown(id) + "\".")));
        }
        return new Extension(List.copyOf(ids), List.copyOf(properties));
    }

    private static JsonNode object(String json, String parameter) {
        try {
            var read = JSON.readTree(json);
            if (read != null && read.isObject()) {
                return read;
            }
        } catch (JsonProcessingException malformed) {
            // The message below says what is expected.
        }
        throw new Invalid("The parameter " + parameter + " must be a JSON object.");
    }

    private static String shown(String text) {
        return DisplayText.of(text);
    }
}
