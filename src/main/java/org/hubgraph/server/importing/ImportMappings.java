package org.hubgraph.server.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hubgraph.failure.Invalid;
import org.hubgraph.registry.importing.mapping.InvalidMapping;
import org.hubgraph.registry.importing.mapping.Mappings;
import org.hubgraph.registry.importing.suggestion.ChosenColumn;
import org.hubgraph.registry.importing.suggestion.MappingChoices;
import org.hubgraph.registry.importing.suggestion.SuggestedType;
import org.hubgraph.server.response.GraphQLResponse;

/** Writes mappings from choices of an editor, and checks them. */
final class ImportMappings {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ImportMappings() {}

    /**
     * A mapping in YAML, and its faults.
     *
     * @param wanted has one of {@code ready} (a name), {@code mapping} (YAML) and {@code columns}, each with {@code
     *     column}, {@code field} and {@code values}; with columns also their {@code type} (organisations by default),
     *     {@code constants} and {@code dateOrder}; and a {@code source}, which replaces that of the mapping
     * @throws Invalid if it has none of them, or a member is not understood
     */
    static GraphQLResponse respond(JsonNode wanted) {
        String yaml = yaml(wanted);
        var source = texts(wanted.path("source"));
        if (!source.isEmpty()) {
            yaml = MappingChoices.withSource(yaml, source);
        }
        var json = JSON.createObjectNode();
        json.put("mapping", yaml);
        var faults = json.putArray("faults");
        try {
            Mappings.read(yaml);
        } catch (InvalidMapping invalid) {
            invalid.faults().forEach(fault -> faults.addObject()
                    .put("line", fault.line())
                    .put("column", fault.column())
                    .put("message", fault.message()));
        }
        return ImportResponses.json(200, json);
    }

    private static String yaml(JsonNode wanted) {
        if (wanted.path("ready").isTextual()) {
            return Mappings.findText(wanted.get("ready").textValue())
                    .orElseThrow(() -> new Invalid("There is no ready mapping of this name: use one of "
                            + String.join(", ", Mappings.names()) + "."));
        }
        if (wanted.path("mapping").isTextual()) {
            return wanted.get("mapping").textValue();
        }
        if (wanted.path("columns").isArray()) {
            return new MappingChoices(
                            SuggestedType.of(wanted.path("type").asText(SuggestedType.TENANT.text())),
                            columns(wanted.get("columns")),
                            texts(wanted.path("constants")),
                            wanted.path("dateOrder").textValue())
                    .yaml();
        }
        throw new Invalid("Send ready, the name of a mapping, or mapping, its YAML, or columns with their fields.");
    }

    private static List<ChosenColumn> columns(JsonNode list) {
        var columns = new ArrayList<ChosenColumn>();
        for (var column : list) {
            var values = new ArrayList<String>();
            column.path("values").forEach(value -> values.add(value.asText()));
            if (column.path("field").isTextual()) {
                columns.add(new ChosenColumn(
                        column.path("column").asText(), column.get("field").textValue(), values));
            }
        }
        return columns;
    }

    private static Map<String, String> texts(JsonNode object) {
        var texts = new HashMap<String, String>();
        object.properties()
                .forEach(member -> texts.put(member.getKey(), member.getValue().asText()));
        return texts;
    }
}
