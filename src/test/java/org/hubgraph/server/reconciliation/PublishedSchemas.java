package org.hubgraph.server.reconciliation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;

/** The JSON schemas that are published with the specification. No other schema is loaded. */
final class PublishedSchemas {
    private static final Path FOLDER = Path.of("src/test/resources/reconciliation");
    private static final String BASE = "https://reconciliation-api.github.io/specs/0.2/schemas/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonSchemaFactory factory;

    PublishedSchemas() throws IOException {
        var byAddress = new HashMap<String, String>(Map.of(
                // Forms of authentication, of which the service declares none.
                "http://swagger.io/v2/schema.json",
                "{\"definitions\": {\"securityDefinitions\": {\"additionalProperties\": {}}}}"));
        try (var files = Files.list(FOLDER)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                byAddress.put(BASE + file.getFileName(), schema(file).toString());
            }
        }
        factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V7, builder -> builder.schemaLoaders(loaders -> loaders.schemas(byAddress)));
    }

    /** They name the newest draft of JSON Schema without saying which; their keywords are those of draft 7. */
    private static JsonNode schema(Path file) throws IOException {
        var schema = (ObjectNode) JSON.readTree(Files.readString(file));
        schema.remove("$schema");
        schema.remove("$id");
        return schema;
    }

    /** What is wrong with a message; empty if it is valid. */
    List<String> faults(String schema, String message) throws IOException {
        JsonSchema known = factory.getSchema(SchemaLocation.of(BASE + schema + ".json"));
        return known.validate(JSON.readTree(message)).stream()
                .map(Object::toString)
                .toList();
    }
}
