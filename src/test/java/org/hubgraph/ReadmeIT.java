package org.hubgraph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.Manual;
import org.hubgraph.testsupport.ManualPage.Block;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.Shell;
import org.hubgraph.testsupport.TestUser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

/**
 * Runs every block of the manual, in order, against one packaged server: queries and commands do what the manual says, as the
 * user whom it adds. The blocks that are not run are listed here with the reason.
 */
class ReadmeIT {
    /** By the start of the first line. */
    private static final Map<String, String> NOT_RUN = Map.ofEntries(
            Map.entry("./mvnw quarkus:dev", "does not end, and is a second Maven"),
            Map.entry("./mvnw verify", "runs this test"),
            Map.entry("./mvnw package -DskipTests", "has run before this test, which starts the packaged server"),
            Map.entry("erDiagram", "ModelAndArchitectureTest compares it with the entities"),
            Map.entry("QUARKUS_OIDC_TENANT_ENABLED=", "WritersIT starts a server with a provider of tokens"),
            Map.entry("curl -s localhost:8080/graphql -H \"Authorization: Bearer", "TokensTest sends tokens"),
            Map.entry(
                    "./mvnw package -Ppostgresql -DskipTests\nQUARKUS", "the tests on PostgreSQL start what it makes"),
            Map.entry("HUBGRAPH_READ_REPLICA_URL=", "ReadReplicaIT starts servers with a standby"),
            Map.entry("QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://a,b,c", "FailoverIT names several hosts"),
            Map.entry("docker build -f src/main/docker/Dockerfile.jvm -t hubgraph .", "needs a container engine"),
            Map.entry(
                    "docker build -f src/main/docker/Dockerfile.jvm -t hubgraph --build-arg",
                    "needs a container engine"),
            Map.entry("./mvnw package -Ppostgresql,container", "needs a registry of images"),
            Map.entry(
                    "./mvnw package -Ppostgresql -DskipTests -Dquarkus.container-image",
                    "needs a cluster; KubernetesIT looks at the manifests"),
            Map.entry("./mvnw package -Dnative", "needs GraalVM"),
            Map.entry("docker build -f src/main/docker/Dockerfile.native-micro", "needs a container engine"),
            Map.entry(
                    "java -jar target/quarkus-app/quarkus-run.jar import members.csv",
                    "the file of the server is open; ImportsTest imports files"),
            Map.entry("curl -s localhost:8080/imports", "ImportEndpointTest sends files"),
            Map.entry(
                    "java -jar target/quarkus-app/quarkus-run.jar import snapshot.zip",
                    "SnapshotIT restores snapshots into other databases"),
            Map.entry("{\n  \"type\": \"tenant.changed\"", "WebhookDeliveryTest receives deliveries"),
            Map.entry("mapping: members", "ImportingManualTest reads the mapping"),
            Map.entry("cp data/hubgraph.mv.db", "the server must be stopped"),
            Map.entry("pg_dump", "needs a PostgreSQL to dump"),
            Map.entry("psql hubgraph_restored", "needs a restored PostgreSQL"),
            Map.entry("createdb", "needs a PostgreSQL to fill, and minutes; GenerateTest fills one with less"),
            Map.entry("cpu() {", "needs the benchmark registry, and measures for minutes"),
            Map.entry("src/bench/bench variables", "measures for minutes; ReadmeTest knows its commands"),
            Map.entry("graphql/schema.graphql ", "ModelAndArchitectureTest looks for its packages"));

    private static final String USERS = "mkdir -p config";
    private static final Pattern PASSWORD = Pattern.compile("The password of alice is (\\S+)");
    /** Of a node of a Mermaid diagram; labels of its edges have no bracket in front. */
    private static final Pattern LABEL = Pattern.compile("[\\[(]\"([^\"<]+)");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Manual MANUAL = Manual.read();

    @TempDir
    static Path directory;

    private static final Map<String, String> VARIABLES = new HashMap<>();
    private static PackagedServer server;
    private static Shell shell;
    private static ExampleUser alice;
    private static CurlBlocks curl;

    /** The response to the last query or command. */
    private JsonNode response;

    /** The server reads its users at the start. */
    @BeforeAll
    static void start() throws Exception {
        shell = new Shell(directory, VARIABLES);
        var printed = shell.run(block(USERS).text());
        var password = PASSWORD.matcher(printed);
        assertTrue(password.find(), printed);
        VARIABLES.put("password", password.group(1));
        server = PackagedServer.start(directory);
        alice = new ExampleUser(server.uri(), password.group(1));
        curl = new CurlBlocks(shell, alice);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Block block(String firstLine) {
        return MANUAL.blocks().stream()
                .filter(block -> block.text().startsWith(firstLine))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The manual has no block \"" + firstLine + "\""));
    }

    @Test
    void everyListedBlockExists() {
        NOT_RUN.keySet().forEach(ReadmeIT::block);
    }

    @Test
    void everyPathAnswers() throws Exception {
        var paths = new ArrayList<String>();
        paths.addAll(MANUAL.page("contracts.md").codeInTable("Paths", 0));
        paths.addAll(MANUAL.page("operations.md").codeInTable("Health", 0));
        var silent = new ArrayList<String>();

        for (String path : paths) {
            // It takes messages by POST only; McpIT sends them.
            int expected = path.equals("/mcp") ? 405 : 200;
            if (path.startsWith("/") && alice.status(existing(path)) != expected) {
                silent.add(path);
            }
        }

        assertEquals(List.of(), silent);
    }

    /** The path with a query, or the slug or id of an object, if it needs one. */
    private static String existing(String path) throws Exception {
        if (path.equals("/graphql")) {
            return path + "?query=%7B__typename%7D";
        }
        if (path.endsWith("/DOCUMENT")) {
            return path.replace("DOCUMENT", "registry");
        }
        if (path.endsWith("/SLUG")) {
            String list = path.substring(1, path.indexOf("/SLUG"));
            return path.replace("SLUG", first(list, "slug"));
        }
        return path.endsWith("/ID") ? path.replace("ID", first("tenancies", "id")) : path;
    }

    private static String first(String list, String field) throws Exception {
        return alice.ask("{ " + list + "(first: 1) { nodes { " + field + " } } }")
                .at("/data/" + list + "/nodes/0/" + field)
                .asText();
    }

    @TestFactory
    Stream<DynamicTest> everyBlockDoesWhatTheManualSays() {
        return MANUAL.blocks().stream()
                .map(block -> DynamicTest.dynamicTest(
                        block.page() + ", line " + block.line() + ": " + block.firstLine(), () -> check(block)));
    }

    /** ClientsIT and McpIT run the blocks of their pages. */
    private static boolean isRunElsewhere(Block block) {
        return block.page().endsWith("clients.md") || block.page().endsWith("mcp.md");
    }

    private void check(Block block) throws Exception {
        if (isRunElsewhere(block) || NOT_RUN.keySet().stream().anyMatch(block.text()::startsWith)) {
            return;
        }
        switch (block.language()) {
            case "graphql" -> response = alice.ask(alice.prepared(block.text()));
            case "json" -> assertJson(JSON.readTree(block.text()));
            case "mermaid" -> assertNamesAreKnown(block.text());
            case "sh", "text" -> checkByItsFirstLine(block);
            case "ts" -> assertCompiledElsewhere(block);
            default -> fail("There is no check for a block of the language " + block.language());
        }
    }

    private void assertJson(JsonNode shown) throws Exception {
        if (shown.has("Authorization")) {
            assertCredentials(shown);
        } else if (shown.has("path")) {
            assertViolation(shown);
        } else {
            ((ObjectNode) response).remove("extensions");
            assertEquals(shown, response);
        }
    }

    /** The first line of each label is the name of an entry. */
    private static void assertNamesAreKnown(String diagram) throws Exception {
        var labels =
                LABEL.matcher(diagram).results().map(label -> label.group(1)).toList();
        assertFalse(labels.isEmpty(), diagram);
        for (String label : labels) {
            var found = alice.ask("{ search(text: \"" + label + "\") { nodes { name } } }")
                    .at("/data/search/nodes");
            assertTrue(found.findValuesAsText("name").contains(label), () -> label + " is not in " + found);
        }
    }

    /** ClientCodeTest compiles it with the generated types. */
    private static void assertCompiledElsewhere(Block block) {
        assertTrue(block.text().contains("./generated/registry"), block::text);
    }

    private void checkByItsFirstLine(Block block) throws Exception {
        var text = block.text().replace("localhost:8080", server.uri().getAuthority());
        if (text.startsWith("curl -si")) {
            curl.revalidate(text.lines().toList());
        } else if (text.startsWith("curl -N")) {
            curl.follow(text);
        } else if (text.contains("Idempotency-Key")) {
            curl.sendTwice(text);
        } else if (text.contains("/reconcile")) {
            assertFalse(JSON.readTree(shell.run(text)).at("/q0/result").isEmpty());
        } else if (text.contains("/webhooks")) {
            var secret = JSON.readTree(shell.run(text)).path("secret").asText();
            assertTrue(secret.startsWith("whsec_"), secret);
        } else if (text.contains("/exports/latest")) {
            shell.run(text);
            assertTrue(Files.size(directory.resolve("snapshot.zip")) > 10_000);
        } else if (text.contains("format=csv")) {
            assertTrue(shell.run(text).startsWith("\uFEFFslug,name,city,kind\r\n"), text);
        } else if (text.startsWith("curl ")) {
            response = ExampleUser.withoutErrors(JSON.readTree(shell.run(text)));
        } else if (text.startsWith(USERS)) {
            assertUserIsWritten();
        } else if (text.startsWith("Hubgraph-Written: ")) {
            var header = text.split(": ");
            assertEquals(
                    200,
                    alice.send(Map.of("query", "{ __typename }"), header[0], header[1])
                            .statusCode());
        } else {
            fail("There is no check for this block: run it, or list it with the reason");
        }
    }

    private static void assertUserIsWritten() throws IOException {
        var expected = directory.resolve("expected");
        TestUser.add(expected, "alice", VARIABLES.get("password"), "editor,admin");
        var users = "config/application.properties";
        assertEquals(Files.readString(expected.resolve(users)), Files.readString(directory.resolve(users)));
    }

    private static void assertCredentials(JsonNode headers) {
        var credentials = headers.get("Authorization")
                .asText()
                .replaceFirst("^Basic ", "")
                .replace("...", "");
        var decoded = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
        assertTrue("alice:".startsWith(decoded) && !decoded.isEmpty(), decoded);
    }

    private static void assertViolation(JsonNode shown) throws Exception {
        var blank = Map.of(
                "query",
                "mutation ($input: CreateTenantInput!) { createTenant(input: $input) { tenant { id } } }",
                "variables",
                Map.of(
                        "input",
                        Map.of(
                                "kinds", List.of("COMPANY"),
                                "names", List.of(Map.of("text", "", "kind", "OFFICIAL")),
                                "citations", List.of(Map.of("source", "g-enews")))));
        var violations = JSON.readTree(alice.send(blank).body()).at("/errors/0/extensions/violations");
        assertEquals(shown, violations.path(0), violations::toString);
    }
}
