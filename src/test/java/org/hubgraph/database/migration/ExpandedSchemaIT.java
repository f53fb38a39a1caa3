package org.hubgraph.database.migration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.Operations;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.PostgresqlOnly;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.ServerClient;
import org.hubgraph.testsupport.TestDatabase;
import org.hubgraph.testsupport.TestUser;
import org.hubgraph.testsupport.ThoroughOnly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Servers of two releases use one database for the time of an upgrade: the later one expands the schema, by tables and by
 * columns that may be null, and servers of this release go on with it and can be started on it.
 */
@ThoroughOnly
@PostgresqlOnly
class ExpandedSchemaIT {
    private static final String ADDED = "added_by_a_later_release";
    private static final Pattern NO_QUERY = Pattern.compile("^(mutation|subscription)\\b", Pattern.MULTILINE);
    private static final String CREATE =
            "mutation ($input: CreateTenantInput!) { createTenant(input: $input) { tenant { id version } } }";
    private static final String UPDATE =
            "mutation ($input: UpdateTenantInput!) { updateTenant(input: $input) { tenant { id version listedIn } } }";
    private static final String DELETE =
            "mutation ($input: DeleteInput!) { deleteTenant(input: $input) { deletedId } }";
    private static final String CHANGES =
            "query ($after: String) { changes(after: $after) { nodes { kind subjectType fields { field } } } }";

    /** One in this number of trusted queries is sent to each server. */
    private static final int ONE_IN = Repetitions.of("hubgraph.expanded.one-in", 4, 1);

    @TempDir
    static Path directory;

    private final ServerClient client = new ServerClient();
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void serversOfThisReleaseRunOnTheSchemaOfALaterOne() throws Exception {
        var database = TestDatabase.loaded(directory.resolve("running"));
        try (var running = launch("running", database)) {
            running.awaitReady();
            var known = answers(running);
            var edited = edit(running);
            assertTrue(known.size() > 50 / ONE_IN, () -> "only " + known.keySet());

            expand(database);

            assertEquals(known, answers(running));
            assertEquals(edited, edit(running));
            try (var started = launch("started", database)) {
                started.awaitReady();
                assertEquals(known, answers(started));
                assertEquals(edited, edit(started));
            }
            running.awaitReady();
        }
    }

    private static PackagedServer launch(String name, TestDatabase database) throws Exception {
        var folder = directory.resolve(name);
        TestUser.CURATOR.addTo(folder);
        return PackagedServer.launch(folder, database, PackagedServer.withoutQuotas());
    }

    private static void expand(TestDatabase database) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var found = statement.executeQuery("select table_name from information_schema.tables"
                    + " where table_schema = 'public' and table_type = 'BASE TABLE'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            tables.remove("flyway_schema_history");
            assertTrue(tables.size() > 50, tables::toString);
            for (String table : tables) {
                statement.execute("alter table \"" + table + "\" add column " + ADDED + " text");
            }
            statement.execute("create table " + ADDED + " (id uuid primary key)");
            statement.execute("insert into flyway_schema_history (installed_rank, version, description, type, script,"
                    + " checksum, installed_by, execution_time, success) select max(installed_rank) + 1, '9999',"
                    + " 'later', 'SQL', 'V9999__later.sql', 1, current_user, 1, true from flyway_schema_history");
        }
    }

    /** The data of trusted queries, and the files of a snapshot with their numbers of lines. */
    private Map<String, String> answers(PackagedServer server) throws Exception {
        var answers = new TreeMap<String, String>();
        try (var files = Files.list(Path.of("graphql", "operations"))) {
            var documents = files.filter(file -> file.toString().endsWith(".graphql"))
                    .sorted()
                    .toList();
            for (int number = 0; number < documents.size(); number += ONE_IN) {
                var document = documents.get(number);
                String text = Files.readString(document);
                String name = document.getFileName().toString().replace(".graphql", "");
                if (!NO_QUERY.matcher(text).find()) {
                    var answer = client.ask(server, text, variables(name));
                    assertTrue(answer.path("errors").isMissingNode(), () -> name + " " + answer);
                    answers.put(name, withoutChanges(answer.get("data")));
                }
            }
        }
        answers.putAll(snapshot(server));
        return answers;
    }

    private static Map<String, Object> variables(String name) throws IOException {
        return new ObjectMapper().convertValue(Operations.variables(name), new TypeReference<>() {});
    }

    /** Edits of this test change the list of changes, which is compared elsewhere. */
    private static String withoutChanges(JsonNode data) {
        return data.has("changes") || data.findValue("changesCursor") != null ? "" : data.toString();
    }

    private Map<String, String> snapshot(PackagedServer server) throws Exception {
        var request =
                HttpRequest.newBuilder(server.uri().resolve("/exports/latest")).build();
        var response = http.send(request, BodyHandlers.ofByteArray());
        assertEquals(200, response.statusCode());
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(response.body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String content = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                assertFalse(content.contains(ADDED), entry::getName);
                files.put(entry.getName(), content.lines().count() + " lines");
            }
        }
        return files;
    }

    /** Adds, changes and deletes an organisation, and returns what the list of changes says of it. */
    private String edit(PackagedServer server) throws Exception {
        String after = client.ask(server, "{ registry { changesCursor } }", Map.of())
                .at("/data/registry/changesCursor")
                .asText();
        var created = done(
                server,
                CREATE,
                Map.of(
                        "names",
                        List.of(Map.of("text", "Across An Upgrade", "language", "en", "kind", "OFFICIAL")),
                        "kinds",
                        List.of("COMPANY"),
                        "citations",
                        List.of(Map.of("source", "g-enews"))));
        var updated = done(server, UPDATE, with(created.at("/createTenant/tenant"), Map.of("listedIn", "Index")));
        assertEquals("Index", updated.at("/updateTenant/tenant/listedIn").asText());
        done(server, DELETE, with(updated.at("/updateTenant/tenant"), Map.of()));
        return client.ask(server, CHANGES, Map.of("after", after))
                .at("/data/changes/nodes")
                .toString();
    }

    private static Map<String, Object> with(JsonNode tenant, Map<String, ?> more) {
        var input = new LinkedHashMap<String, Object>(more);
        input.put("id", tenant.get("id").asText());
        input.put("version", tenant.get("version").asInt());
        return input;
    }

    private JsonNode done(PackagedServer server, String mutation, Map<String, ?> input) throws Exception {
        var answer = client.ask(server, mutation, Map.of("input", input));
        assertTrue(answer.path("errors").isMissingNode(), answer::toString);
        return answer.get("data");
    }
}
