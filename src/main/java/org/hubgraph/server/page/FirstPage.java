package org.hubgraph.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hubgraph.server.document.Operations;
import org.hubgraph.server.document.Operations.Operation;
import org.hubgraph.server.page.Pages.Example;
import org.hubgraph.server.page.Pages.ExampleGroup;

/**
 * The page at {@code /}. It describes the server and lists the example operations, each with a link that opens it in
 * the playground. It is built once, at start-up, because it does not change while the server runs.
 */
@ApplicationScoped
class FirstPage {
    void init(
            @Observes Router router,
            Operations operations,
            @ConfigProperty(name = "hubgraph.playground.enabled") boolean enabled,
            @ConfigProperty(name = "quarkus.smallrye-graphql.ui.root-path") String playground) {
        if (enabled) {
            StaticPage.of("text/html", Pages.POLICY, html(operations.all(), playground))
                    .at("/", router);
        }
    }

    static String html(List<Operation> operations, String playground) {
        var groups = operations.stream()
                .collect(Collectors.groupingBy(
                        Operation::askedBy,
                        TreeMap::new,
                        Collectors.mapping(operation -> example(operation, playground), Collectors.toList())));
        return Pages.index(groups.entrySet().stream()
                        .map(group -> new ExampleGroup(group.getKey(), group.getValue()))
                        .toList())
                .render();
    }

    private static Example example(Operation operation, String playground) {
        String address =
                playground + "?query=" + encode(operation.document()) + "&variables=" + encode(operation.variables());
        return new Example(address, operation.name(), operation.question());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text.strip(), StandardCharsets.UTF_8);
    }
}
