package org.hubgraph.server.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.hubgraph.server.document.Operations;
import org.hubgraph.server.http.Deliveries;

/**
 * GraphiQL from the GraphQL extension, in a page and with a start script of this project; {@code playground.js}
 * explains why. {@code ?query=...&variables=...} fills the editors; nothing runs until the user presses the button.
 * GraphiQL's files have addresses that change with their contents, and are sent compressed: the extension would send
 * 3.2 MB as they are.
 */
@ApplicationScoped
class Playground {
    /**
     * Everything comes from this server, so that the page works without internet access. GraphiQL writes styles into
     * its page and has its fonts in its style sheet. No other origin may frame the page, so that a user cannot be
     * tricked into pressing the button.
     */
    private static final String POLICY = "default-src 'none'; script-src 'self'; connect-src 'self';"
            + " style-src 'self' 'unsafe-inline'; font-src data:; img-src data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /** Runs before the routes of extensions. */
    private static final int FIRST = -1;

    private static final List<String> OWN = List.of("playground.js", "playground.css");

    /** The files of GraphiQL, where Quarkus puts those of the extension. */
    private static final class GraphiQL {
        private static final String FOLDER =
                "/META-INF/io.smallrye_smallrye-graphql-ui-graphiql__jar/META-INF/resources/graphql-ui/";

        /**
         * Read at the first request, because that takes longer than all else that the start of the server does for pages.
         * Empty in development mode and in tests, where Quarkus has the files in another place and serves them itself.
         */
        static final Optional<PackedFolder> FILES = PackedFolder.read(
                FOLDER,
                List.of(
                        "graphiql.min.js",
                        "graphiql.min.css",
                        "style.css",
                        "react.production.min.js",
                        "react-dom.production.min.js"));
    }

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
        var own =
                ScriptFolder.of(path, OWN.stream().collect(Collectors.toMap(Function.identity(), PackagedText::page)));
        own.at(router, deliveries);
        StaticPage.of("application/json", POLICY, examples(operations)).at(path + "/examples.json", router, deliveries);
        at(path, router, context -> page(path, own).respond(context, deliveries));
        at(path + "/index.html", router, context -> page(path, own).respond(context, deliveries));
        at(path + "/:folder/:file", router, context -> respond(context, deliveries));
    }

    private static void at(String path, Router router, Handler<RoutingContext> handler) {
        router.route(path)
                .order(FIRST)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .blockingHandler(handler, false);
    }

    private static StaticPage page(String path, ScriptFolder own) {
        String graphiql = GraphiQL.FILES.map(files -> path + "/" + files.name()).orElse(path);
        return StaticPage.of(
                "text/html", POLICY, Pages.playground(graphiql, own.path()).render());
    }

    private static void respond(RoutingContext request, Deliveries deliveries) {
        var file = GraphiQL.FILES
                .filter(folder -> folder.name().equals(request.pathParam("folder")))
                .map(folder -> folder.files().get(request.pathParam("file")));
        if (file.isPresent()) {
            file.get().respond(request, deliveries);
        } else {
            request.next();
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
