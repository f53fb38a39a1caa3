package org.hubgraph.server.page;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.testsupport.Browser;
import org.hubgraph.testsupport.PackagedServer;
import org.hubgraph.testsupport.Repetitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The first minute of a new user with the packaged application: the first page, a click, the playground, a response.
 */
class FirstMinuteIT {
    private static final String EXAMPLES = "#examples a";
    private static final String RUN = ".graphiql-execute-button";
    private static final String QUERY = "[aria-label='Query Editor'] .CodeMirror";
    private static final String VARIABLES = "[aria-label=Variables] .CodeMirror";
    private static final String ANSWER = ".result-window .CodeMirror";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One in this number of examples is opened, and the first of each type; OperationsIT runs all of them. */
    private static final int ONE_IN = Repetitions.of("hubgraph.examples.one-in", 40, 1);

    @TempDir
    Path directory;

    @Test
    void examplesOpenReadyToRunAndAreAnswered() throws Exception {
        var server = PackagedServer.shared();
        try (var browser = Browser.open(directory.resolve("browser"))) {
            browser.visit(server.uri());
            var addresses = browser.links(EXAMPLES);
            assertFalse(addresses.isEmpty());
            for (var address : some(addresses)) {
                browser.visit(server.uri());
                browser.unfold();
                browser.click(
                        "a[href='" + address.substring(server.uri().toString().length()) + "']");
                switch (kind(address)) {
                    case "subscription" -> follow(browser, server.uri(), address);
                    // On execution, a browser without credentials asks for name and password.
                    case "mutation" -> assertReady(browser, address);
                    default -> ask(browser, address);
                }
            }
            assertEquals(List.of(), browser.complaints());
            assertEquals(List.of(), browser.badRequests(server.uri()));
        }
    }

    private static List<String> some(List<String> addresses) {
        var kinds = new HashSet<String>();
        return IntStream.range(0, addresses.size())
                .filter(number -> kinds.add(kind(addresses.get(number))) || number % ONE_IN == 0)
                .mapToObj(addresses::get)
                .toList();
    }

    /** The type of operation: query, mutation or subscription. */
    private static String kind(String address) {
        String query = parameter(address, "query");
        return query.contains("\nsubscription ")
                ? "subscription"
                : query.contains("\nmutation ") ? "mutation" : "query";
    }

    private static void assertReady(Browser browser, String address) throws Exception {
        assertEquals(parameter(address, "query"), browser.editorText(QUERY).strip());
        assertEquals(
                parameter(address, "variables"), browser.editorText(VARIABLES).strip());
    }

    private static void ask(Browser browser, String address) throws Exception {
        assertReady(browser, address);

        browser.click(RUN);
        var answer = JSON.readTree(browser.editorText(ANSWER));

        assertTrue(answer.path("data").isObject(), answer::toPrettyString);
        assertFalse(answer.has("errors"), answer::toPrettyString);
    }

    /** No changes occur in this test, so the subscription resumes after the first existing one. */
    private static void follow(Browser browser, URI server, String address) throws Exception {
        var question = "{ changes(types: [FUND], first: 1) { pageInfo { endCursor } } }";
        var request = HttpRequest.newBuilder(
                        server.resolve("/graphql?query=" + URLEncoder.encode(question, StandardCharsets.UTF_8)))
                .build();
        var first = JSON.readTree(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body());
        var variables = (ObjectNode) JSON.readTree(parameter(address, "variables"));
        variables.set("after", first.at("/data/changes/pageInfo/endCursor"));
        var later = address.substring(0, address.indexOf("&variables="))
                + "&variables="
                + URLEncoder.encode(variables.toString(), StandardCharsets.UTF_8);

        browser.open(URI.create(later));
        ask(browser, later);
    }

    private static String parameter(String address, String name) {
        for (var pair : URI.create(address).getRawQuery().split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }
}
