package org.hubgraph.testsupport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The packaged registry, for checking that a server has loaded all of it, without duplicates. */
public final class WholeRegistry {
    private static final Path FILES = Path.of("src", "main", "resources", "registry");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "goldens", "registry.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private WholeRegistry() {}

    /** The log message of a server that has loaded it. */
    public static String loaded() {
        return records() + " records of the packaged registry loaded";
    }

    /** The number of entries of each type in it. */
    public static JsonNode sizes() throws IOException {
        return JSON.readTree(GOLDEN.toFile()).at("/data/registry");
    }

    public static void assertIn(PackagedServer server) throws IOException {
        JsonNode answer = JSON.readTree(RestAssured.given()
                .baseUri("http://" + server.uri().getHost())
                .port(server.uri().getPort())
                .queryParam("documentId", "registry")
                .get("/graphql")
                .asByteArray());
        assertEquals(JSON.readTree(GOLDEN.toFile()), answer);
    }

    /** Each file is a list, whose items begin with a hyphen. */
    private static long records() {
        try (var files = Files.list(FILES)) {
            long records = 0;
            for (Path file : files.toList()) {
                records += Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("- "))
                        .count();
            }
            return records;
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
