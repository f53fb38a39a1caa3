package org.hubgraph.server.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.ext.web.Router;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hubgraph.server.document.Operations;
import org.hubgraph.server.http.Deliveries;

/**
 * GraphiQL from the GraphQL extension, in a page and with a start script of this project; {@code playground.js}
 * explains why. {@code ?query=...&variables=...} fills the editors; nothing runs until the user presses the button.
 * GraphiQL's files are sent compressed: the extension would send 3.2 MB as they are.
 */
@ApplicationScoped
class Playground {
    private static final String SCRIPT = PackagedText.page("playground.js");
    private static final String STYLE = PackagedText.page("playground.css");

    /**
     * Everything comes from this server, so that the page works without internet access. GraphiQL writes styles into
     * its page and has its fonts in its style sheet. No other origin may frame the page, so that a user cannot be
     * tricked into pressing the button.
     */
    private static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self';"
            + " style-src 'self' 'unsafe-inline'; font-src data:; img-src data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static final List<String> FILES =
            List.of("graphiql.min.js", "graphiql.min.css", "react.production.min.js", "react-dom.production.min.js");

    private static final ObjectMapper JSON = new ObjectMapper();

    void init(
            @Observes Router router,
            Operations operations,
            Deliveries deliveries,
            @ConfigProperty(name = "hubgraph.playground.enabled") boolean enabled,
            @ConfigProperty(name = "quarkus.smallrye-graphql.ui.root-path") String path) {
        if (!enabled) {
            return;
        }
        var page = StaticPage.of("text/html", POLICY, Pages.playground(path).render());
        page.at(path, router, deliveries);
        page.at(path + "/index.html", router, deliveries);
        StaticPage.of("text/javascript", POLICY, SCRIPT).at(path + "/playground.js", router, deliveries);
        StaticPage.of("text/css", POLICY, STYLE).at(path + "/playground.css", router, deliveries);
        StaticPage.of("application/json", POLICY, examples(operations)).at(path + "/examples.json", router, deliveries);
        for (String file : FILES) {
            new PackedFile(file).at(path, router, deliveries);
        }
    }

    /** The example operations, for the list in the playground. */
    private static String examples(Operations operations) {
        var all = new ArrayList<Map<String, String>>();
        for (var operation : operations.all()) {
            var example = new LinkedHashMap<String, String>();
            example.put("question", operation.question());
            example.put("askedBy", operation.askedBy());
            example.put("query", operation.document().strip());
            example.put("variables", operation.variables().strip());
            all.add(example);
        }
        try {
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
