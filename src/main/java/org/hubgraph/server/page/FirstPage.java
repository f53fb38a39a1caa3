package org.hubgraph.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hubgraph.server.document.Operations;
import org.hubgraph.server.document.Operations.Operation;
import org.hubgraph.value.Sha256;

/**
 * The page at {@code /}. It describes the server and lists the example operations, each with a link that opens it in
 * the playground. It is built once, at start-up, because it does not change while the server runs.
 */
@ApplicationScoped
class FirstPage {
    private static final String PAGE = StaticPage.file("index.html");
    private static final String GROUP = StaticPage.file("group.html");
    private static final String OPERATION = StaticPage.file("operation.html");
    private static final String STYLE = StaticPage.file("page.css");

    /** Allows only the page's own style: a text that bypassed the escaping could not load or run anything. */
    private static final String POLICY = "default-src 'none'; style-src 'sha256-" + sha256(STYLE)
            + "'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    void init(
            @Observes Router router,
            Operations operations,
            @ConfigProperty(name = "hubgraph.playground.enabled") boolean enabled,
            @ConfigProperty(name = "quarkus.smallrye-graphql.ui.root-path") String playground) {
        if (enabled) {
            StaticPage.of("text/html", POLICY, html(operations.all(), playground))
                    .at("/", router);
        }
    }

    static String html(List<Operation> operations, String playground) {
        var groups = operations.stream()
                .collect(Collectors.groupingBy(Operation::askedBy, TreeMap::new, Collectors.toList()));
        var html = new StringBuilder();
        groups.forEach((askedBy, group) -> html.append(GROUP.replace("{{askedBy}}", escape(askedBy))
                .replace("{{operations}}", operations(group, playground))));
        return PAGE.replace("{{icon}}", StaticPage.ICON)
                .replace("{{style}}", STYLE)
                .replace("{{playground}}", escape(playground))
                .replace("{{groups}}", html);
    }

    private static String operations(List<Operation> group, String playground) {
        return group.stream()
                .map(operation -> OPERATION
                        .replace("{{address}}", escape(address(operation, playground)))
                        .replace("{{name}}", escape(operation.name()))
                        .replace("{{question}}", escape(operation.question())))
                .collect(Collectors.joining());
    }

    private static String address(Operation operation, String playground) {
        return playground + "?query=" + encode(operation.document()) + "&variables=" + encode(operation.variables());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text.strip(), StandardCharsets.UTF_8);
    }

    /**
     * Escapes text for use between tags and in quoted attributes. Braces are escaped as well, so that no value is
     * mistaken for a placeholder.
     */
    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("{", "&#123;");
    }

    private static String sha256(String text) {
        return Base64.getEncoder().encodeToString(Sha256.of(text));
    }
}
