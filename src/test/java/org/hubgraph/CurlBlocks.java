package org.hubgraph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.Shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Blocks of the manual that show with curl what the protocol adds to a response. */
final class CurlBlocks {
    private static final Pattern TAG = Pattern.compile("(?i)etag: (\\S+)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Shell shell;
    private final ExampleUser alice;

    CurlBlocks(Shell shell, ExampleUser alice) {
        this.shell = shell;
        this.alice = alice;
    }

    /** The second command asks with the tag of the first one's response. */
    void revalidate(List<String> commands) throws Exception {
        var tag = TAG.matcher(shell.run(commands.get(0)));
        assertTrue(tag.find(), commands.get(0));

        var again = shell.run(commands.get(1).replace("\"...\"", tag.group(1)));

        assertTrue(again.startsWith("HTTP/1.1 304"), again);
    }

    /** The second response to a mutation with a key is the first one again. */
    void sendTwice(String command) throws Exception {
        var again = command.replaceFirst("\\$\\(openssl rand -hex 16\\)", "a-key-of-this-test")
                .replace("curl -s ", "curl -si ")
                .replace("-d ...", "-d '" + GraphQLCall.json(Map.of("query", ExampleUser.create("Sent Twice"))) + "'");

        var first = shell.run(again);
        var second = shell.run(again);

        assertFalse(first.contains("\"errors\"") || first.contains("Idempotent-Replayed"), first);
        assertTrue(second.contains("Idempotent-Replayed: true"), second);
        assertEquals(body(first), body(second));
        assertEquals(200, Integer.parseInt(second.split(" ")[1]));
    }

    private static String body(String response) {
        return response.substring(response.indexOf("\r\n\r\n"));
    }

    /** A subscription receives a change that comes after it. */
    void follow(String command) throws Exception {
        var curl = shell.begin(command);
        var lines = new ArrayList<String>();
        try (var output = new BufferedReader(new InputStreamReader(curl.getInputStream(), StandardCharsets.UTF_8))) {
            // The server sends the position immediately, so the change below comes after it.
            while (!awaitLine(output, lines).startsWith("id:")) {}
            alice.ask(ExampleUser.create("Sent To curl"));
            while (!awaitLine(output, lines).startsWith("data: {")) {}
        } finally {
            Shell.end(curl);
        }
        var node = JSON.readTree(lines.get(lines.size() - 1).substring(6)).at("/data/changed/node");
        assertEquals("alice", node.path("actor").asText(), node::toString);
        assertTrue(lines.contains("event: next"), lines::toString);
    }

    private static String awaitLine(BufferedReader output, List<String> lines) throws IOException {
        var line = output.readLine();
        assertNotNull(line, () -> "The stream has ended: " + lines);
        lines.add(line);
        return line;
    }
}
