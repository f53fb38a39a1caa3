package org.hubgraph.registry.change;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.Operations;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.ServerClient;
import org.hubgraph.testsupport.TestUser;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Runs the example mutations in order on the packaged registry: some refer to objects that earlier ones have added. */
class CurationOperationsIT {
    private static final List<String> IN_ORDER = List.of(
            "add-a-source-and-cite-it",
            "add-a-person",
            "add-a-sector",
            "add-an-organisation",
            "add-a-company-in-a-hub",
            "correct-a-fact",
            "end-a-tenancy",
            "merge-two-organisations",
            "undo-a-merge",
            "delete-an-organisation",
            "withdraw-a-source",
            "take-back-a-withdrawal",
            "preview-an-erasure",
            "erase-a-person");

    @TempDir
    static Path database;

    private static PackagedServer server;

    private final ServerClient client = new ServerClient();

    @BeforeAll
    static void start() {
        TestUser.CURATOR.addTo(database);
        server = PackagedServer.start(database);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void eachAnswersAsItsGolden() throws Exception {
        assertEquals(IN_ORDER.stream().sorted().toList(), Operations.names("mutation"));
        var wrong = new ArrayList<String>();
        String merged = null;
        String token = null;
        for (String name : IN_ORDER) {
            var variables = Operations.variables(name);
            var input = (ObjectNode) variables.get("input");
            switch (name) {
                case "end-a-tenancy" -> input.put("id", id("example-robotics", "/tenancies/nodes/0/id"));
                case "merge-two-organisations" -> merged = id("example-foundry", "/id");
                case "undo-a-merge" -> input.put("mergedId", merged);
                case "erase-a-person" -> input.put("token", token);
                default -> {}
            }
            var response = ask(Operations.document(name), variables);
            if (name.equals("preview-an-erasure")) {
                var preview = (ObjectNode) response.at("/data/erasePerson/preview");
                token = preview.get("token").asText();
                preview.put("token", "…");
            }
            String answer = response.toString();
            try {
                Operations.checkGolden(name, answer);
            } catch (AssertionError different) {
                wrong.add(name + ": " + different.getMessage());
            }
        }
        assertEquals(List.of(), wrong, String.join("\n", wrong));
    }

    /** An id for objects without a slug, which the example cannot name. */
    private String id(String tenant, String of) throws Exception {
        String query = "query ($slug: String!) { tenant(slug: $slug) { id tenancies(first: 1) { nodes { id } } } }";
        return ask(query, Map.of("slug", tenant)).at("/data/tenant" + of).asText();
    }

    private JsonNode ask(String document, Object variables) throws IOException, InterruptedException {
        var named = new ObjectMapper().convertValue(variables, new TypeReference<Map<String, Object>>() {});
        return client.ask(server, document, named);
    }
}
