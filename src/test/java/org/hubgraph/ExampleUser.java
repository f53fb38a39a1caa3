package org.hubgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.TestUser;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The user alice of the manual's examples, who may do everything that it shows. */
record ExampleUser(URI server, String password) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    int status(String path) {
        try {
            var request = HttpRequest.newBuilder(server.resolve(path))
                    .header("Authorization", TestUser.basic("alice", password))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** With the ids that an example leaves out. The merge that one of the examples undoes comes first. */
    String prepared(String document) throws Exception {
        if (!document.contains("undoMerge")) {
            String hub = ask("{ hub(slug: \"station-f\") { id } }")
                    .at("/data/hub/id")
                    .asText();
            return document.replace("organisation: \"…\"", "organisation: \"" + hub + "\"");
        }
        var companies = Arrays.asList(entry("a-company"), entry("a-company-2"));
        var merged = ask("""
                mutation { mergeTenants(reason: "One firm", input: { id: "%s", version: %s, mergedId: "%s", mergedVersion: %s }) {
                  tenant { version } } }""".formatted(
                        companies.get(0).get("id").asText(),
                        companies.get(0).get("version"),
                        companies.get(1).get("id").asText(),
                        companies.get(1).get("version")));
        return document.replace(
                        "mergedId: \"…\"",
                        "mergedId: \"" + companies.get(1).get("id").asText() + "\"")
                .replaceFirst(
                        "survivorVersion: \\d+", "survivorVersion: " + merged.at("/data/mergeTenants/tenant/version"));
    }

    JsonNode entry(String slug) throws Exception {
        return ask("{ tenant(slug: \"" + slug + "\") { id version } }").at("/data/tenant");
    }

    static String create(String name) {
        return "mutation { createTenant(input: { names: [{ text: \"" + name
                + "\", kind: OFFICIAL }], kinds: [COMPANY], citations: [{ source: \"g-enews\" }] }) { tenant { slug } } }";
    }

    /** Returns the response, which has no errors. */
    JsonNode ask(String document) throws Exception {
        return withoutErrors(JSON.readTree(send(Map.of("query", document)).body()));
    }

    HttpResponse<String> send(Map<String, ?> body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(server.resolve("/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", TestUser.basic("alice", password))
                .POST(BodyPublishers.ofString(GraphQLCall.json(body)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    static JsonNode withoutErrors(JsonNode response) {
        assertFalse(response.has("errors"), response::toString);
        assertTrue(response.path("data").isObject(), response::toString);
        return response;
    }
}
