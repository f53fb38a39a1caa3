package org.hubgraph.server.page.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hubgraph.server.document.Operations;
import org.hubgraph.server.document.Operations.Operation;
import org.hubgraph.server.page.Head;
import org.hubgraph.server.page.HtmlPage;
import org.hubgraph.server.page.PageQuery;
import org.hubgraph.server.page.PageRequest;
import org.hubgraph.server.page.QueriedPage;
import org.hubgraph.server.page.QueriedPages;
import org.hubgraph.server.request.Refused;

/**
 * The page at {@code /}: what is in the registry, a search, a picture of the hub with the most tenants, three questions
 * with their responses, and the example operations.
 */
@ApplicationScoped
class HomePage implements QueriedPage {
    private static final List<String> QUESTIONS =
            List.of("disputed-opening-day", "search-in-any-script", "who-backs-whom");
    private static final int LONGEST_RESPONSE = 1_500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final QueriedPages pages;
    private final List<Operation> questions;
    private final List<ExampleGroup> examples;
    private final String playground;

    HomePage(
            QueriedPages pages,
            Operations operations,
            @ConfigProperty(name = "quarkus.smallrye-graphql.ui.root-path") String playground) {
        this.pages = pages;
        this.playground = playground;
        var named = operations.all().stream().collect(Collectors.toMap(Operation::name, operation -> operation));
        this.questions = QUESTIONS.stream().map(named::get).toList();
        this.examples = Examples.groups(operations.all(), playground);
    }

    void add(@Observes Router router) {
        pages.add(router, "/", this);
    }

    @Override
    public PageQuery query(PageRequest request) {
        return PageQuery.of("home");
    }

    @Override
    public HtmlPage page(PageRequest request, JsonNode data, Queries more) throws Refused {
        var hub = data.path("hubs").path("nodes").path(0);
        var asked = new ArrayList<Question>();
        for (var question : questions) {
            asked.add(ask(question, more));
        }
        var head = new Head(
                "Hubgraph: the registry of innovation hubs",
                "Innovation hubs, their tenants, people and backers, with the source of every fact.",
                request.origin() + "/",
                query(request).address(),
                "",
                "",
                true);
        return HtmlPage.of(HomeTemplates.home(
                        head,
                        counts(data.path("registry")),
                        hub.isObject() ? List.of(Picture.of(hub)) : List.of(),
                        asked,
                        examples)
                .render());
    }

    private static List<Count> counts(JsonNode registry) {
        return List.of(
                new Count("hubs", "/hubs", registry.path("hubs").asInt()),
                new Count("organisations", "/tenants", registry.path("tenants").asInt()),
                new Count("people", "/people", registry.path("people").asInt()),
                new Count("funds", "/funds", registry.path("funds").asInt()),
                new Count("sources", "/sources", registry.path("sources").asInt()),
                new Count("citations", "", registry.path("citations").asInt()));
    }

    private Question ask(Operation operation, Queries more) throws Refused {
        var data = more.run(new PageQuery(operation.name(), variables(operation)));
        String query = operation
                .document()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.joining("\n"));
        return new Question(
                operation.question(),
                operation.askedBy(),
                query.strip(),
                pretty(data),
                Examples.address(operation, playground));
    }

    private static Map<String, Object> variables(Operation operation) {
        try {
            return JSON.readValue(operation.variables(), new TypeReference<Map<String, Object>>() {});
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    private static String pretty(JsonNode data) {
        try {
            String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(data);
            return text.length() > LONGEST_RESPONSE
                    ? text.substring(0, LONGEST_RESPONSE).strip() + "\n…"
                    : text;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
