package org.hubgraph.server.page.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;

import org.hubgraph.failure.NotFound;
import org.hubgraph.graphql.execution.Execution;
import org.hubgraph.graphql.execution.Introspection;
import org.hubgraph.server.page.Head;
import org.hubgraph.server.page.PageRequest;
import org.hubgraph.server.page.StaticPages;

/** The schema with its descriptions, to read and to search: {@code /docs/schema}. */
@ApplicationScoped
class SchemaPages {
    private static final Pattern DEFINITION =
            Pattern.compile("(type|interface|enum|input|scalar|union|directive) @?(\\w+).*");
    private static final Pattern WORD = Pattern.compile("\\b[A-Z]\\w+\\b");

    private final StaticPages pages;
    private final Execution execution;
    private final Introspection introspection;
    private volatile List<SchemaType> types;

    SchemaPages(StaticPages pages, Execution execution, Introspection introspection) {
        this.pages = pages;
        this.execution = execution;
        this.introspection = introspection;
    }

    void add(@Observes Router router) {
        pages.add(router, "/docs/schema", this::html);
    }

    private String html(PageRequest request) {
        if (!introspection.enabled()) {
            throw new NotFound("This server does not show its schema.");
        }
        String text = request.parameter("q") == null ? "" : request.parameter("q");
        String words = text.toLowerCase(Locale.ROOT);
        var found = types().stream()
                .filter(type -> type.text().toLowerCase(Locale.ROOT).contains(words))
                .toList();
        var head = new Head(
                "Schema – Hubgraph",
                "The types and fields of the GraphQL API, with their descriptions.",
                request.origin() + "/docs/schema",
                "",
                "",
                "",
                text.isEmpty());
        return ManualTemplates.schema(head, text, found).render();
    }

    private List<SchemaType> types() {
        var known = types;
        if (known == null) {
            known = types(execution.schemaText());
            types = known;
        }
        return known;
    }

    /** Splits the printed schema into its definitions. */
    static List<SchemaType> types(String schema) {
        var blocks = new ArrayList<SchemaType>();
        var lines = new ArrayList<String>();
        String kind = "";
        String name = "";
        for (String line : schema.lines().toList()) {
            if (line.isEmpty() && name.isEmpty()) {
                lines.clear();
                continue;
            }
            lines.add(line);
            var definition = DEFINITION.matcher(line);
            if (name.isEmpty() && definition.matches()) {
                kind = definition.group(1);
                name = definition.group(2);
            }
            boolean ends = line.equals("}") || !line.endsWith("{") && definition.matches();
            if (!name.isEmpty() && ends) {
                blocks.add(new SchemaType(kind, name, String.join("\n", lines), ""));
                lines.clear();
                name = "";
            }
        }
        var names = blocks.stream().map(SchemaType::name).collect(Collectors.toSet());
        return blocks.stream().map(block -> linked(block, names)).toList();
    }

    /** Adds the text as HTML, in which names of types are links. */
    private static SchemaType linked(SchemaType type, Set<String> names) {
        String escaped = type.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String html = WORD.matcher(escaped)
                .replaceAll(
                        word -> names.contains(word.group()) && !word.group().equals(type.name())
                                ? "<a href=\"/docs/schema#" + word.group() + "\">" + word.group() + "</a>"
                                : word.group());
        return new SchemaType(type.kind(), type.name(), type.text(), html);
    }
}
