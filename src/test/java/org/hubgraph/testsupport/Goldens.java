package org.hubgraph.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A folder of golden files: the expected responses, by the names of their operations. To accept new responses, review
 * the written files and copy them to the folder.
 *
 * @param folder of the golden files
 * @param written the folder to which the actual responses are written
 */
public record Goldens(Path folder, Path written) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Asserts that the response has no errors and says its cost, and returns it without its cost. */
    public static ObjectNode withoutCost(String response) throws JsonProcessingException {
        var told = (ObjectNode) JSON.readTree(response);
        assertTrue(told.at("/extensions/cost/objects").asLong() > 0, () -> "it does not say what it cost: " + told);
        told.remove("extensions");
        assertTrue(told.path("errors").isMissingNode(), () -> "an example must not fail: " + told);
        return told;
    }

    /** Writes the response, and compares it with the golden file of this name. */
    public void check(String name, ObjectNode response) throws IOException {
        String pretty = JSON.writeValueAsString(response) + "\n";
        Files.createDirectories(written);
        Files.writeString(written.resolve(name + ".json"), pretty);
        var golden = folder.resolve(name + ".json");
        assertTrue(Files.exists(golden), () -> golden + " is missing; see " + written);
        assertEquals(Files.readString(golden), pretty);
    }
}
