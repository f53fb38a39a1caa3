package org.hubgraph.server.mcp;

import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The tool that runs documents of the assistant. */
@QuarkusTest
class McpQueryTest {
    private static final String TWO =
            "query A { hub(slug: \"ai-tower\") { openedOn } } query B { hub(slug: \"west-bund\") { slug } }";

    @Test
    void theNameOfAnOperationChoosesIt() {
        var chosen = McpClient.call("query", Map.of("query", TWO, "operationName", "A"));

        assertEquals(
                "2020-07-08", chosen.at("/structuredContent/data/hub/openedOn").asText());
        assertEquals(
                "openedOn", chosen.at("/structuredContent/citations/0/field").asText(), chosen::toString);
    }

    @Test
    void aNameThatIsMissingOrUnknownIsAnError() {
        for (var arguments : List.of(Map.of("query", TWO), Map.of("query", TWO, "operationName", "C"))) {
            var failed = McpClient.call("query", arguments);

            assertTrue(failed.path("isError").asBoolean(), failed::toString);
            assertTrue(
                    failed.at("/structuredContent/errors/0/message").asText().contains("operation"), failed::toString);
        }
    }
}
