package org.hubgraph.server.page.entry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.vertx.ext.web.Router;

import org.hubgraph.failure.Invalid;
import org.hubgraph.server.page.Head;
import org.hubgraph.server.page.HtmlPage;
import org.hubgraph.server.page.PageQuery;
import org.hubgraph.server.page.PageRequest;
import org.hubgraph.server.page.QueriedPage;
import org.hubgraph.server.page.QueriedPages;
import org.hubgraph.server.request.Refused;

/** The results of a search: {@code /search?q=TEXT}, of all types or of one. Sources have no names, so they are found by their words. */
@ApplicationScoped
class SearchPages implements QueriedPage {
    private static final List<String> TYPES = List.of("Hub", "Tenant", "Person", "Fund", "Sector", "Source");
    private static final int LONGEST = 200;
    private static final int PAGE = 30;

    private final QueriedPages pages;

    SearchPages(QueriedPages pages) {
        this.pages = pages;
    }

    void add(@Observes Router router) {
        pages.add(router, "/search", this);
    }

    @Override
    public PageQuery query(PageRequest request) {
        String text = request.parameter("q");
        if (text == null) {
            return PageQuery.of("counts");
        }
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new Invalid("The text to search for has more than " + LONGEST + " characters. Search for less:");
        }
        String type = request.parameter("type");
        if (isOfSources(type)) {
            return sources(text).with("first", PAGE).with("after", request.parameter("after"));
        }
        return PageQuery.of("search")
                .with("text", text)
                .with("types", type == null ? null : List.of(type.toUpperCase(Locale.ROOT)))
                .with("after", request.parameter("after"));
    }

    private static boolean isOfSources(String type) {
        return type != null && type.equalsIgnoreCase("source");
    }

    /** The sources with the text in their title, or as their publisher, author or slug. Each is compared as it is written. */
    private static PageQuery sources(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String capitalised = lower.substring(0, lower.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                + lower.substring(lower.offsetByCodePoints(0, 1));
        var spellings =
                List.copyOf(new LinkedHashSet<>(List.of(text, lower, capitalised, text.toUpperCase(Locale.ROOT))));
        var conditions = new ArrayList<Map<String, Object>>();
        spellings.forEach(spelling -> conditions.add(Map.of("title", Map.of("contains", spelling))));
        conditions.add(Map.of("publishers", spellings));
        conditions.add(Map.of("authors", spellings));
        conditions.add(Map.of("slugs", List.of(lower)));
        return PageQuery.of("search-sources").with("filter", Map.of("or", conditions));
    }

    @Override
    public HtmlPage page(PageRequest request, JsonNode data, Queries more) throws Refused {
        boolean ofSources = isOfSources(request.parameter("type"));
        var found = data.path(ofSources ? "sources" : "search");
        String text = request.parameter("q") == null ? "" : request.parameter("q");
        String type = request.parameter("type") == null
                ? ""
                : request.parameter("type").toLowerCase(Locale.ROOT);
        String address = "/search?q=" + PageRequest.encode(text);
        var info = found.path("pageInfo");
        boolean alsoSources = !text.isEmpty() && type.isEmpty() && request.parameter("after") == null;
        var sources = alsoSources ? more.run(sources(text)).path("sources") : MissingNode.getInstance();
        boolean moreSources = sources.path("pageInfo").path("hasNextPage").asBoolean();
        var rows = ofSources
                ? Fields.list(found, "nodes").stream().map(Rows::source).toList()
                : Fields.list(found, "edges").stream().map(SearchPages::row).toList();
        var listing = new Listing(
                text.isEmpty() ? "Search" : "Search: " + text,
                "/search",
                text,
                found.path("totalCount").asInt(),
                rows,
                text.isEmpty() ? List.of() : choices(address, type),
                List.of(),
                "",
                "",
                info.path("hasNextPage").asBoolean()
                        ? address + (type.isEmpty() ? "" : "&type=" + PageRequest.encode(type)) + "&after="
                                + PageRequest.encode(Fields.text(info, "endCursor"))
                        : "",
                Fields.list(sources, "nodes").stream().map(Rows::source).toList(),
                sources.path("totalCount").asInt(),
                moreSources ? address + "&type=source" : "");
        var head = new Head(
                listing.heading() + " – Hubgraph", "", "", query(request).address(), "", "", false);
        return HtmlPage.of(EntryTemplates.list(head, listing).render());
    }

    private static List<Listing.Choice> choices(String address, String chosen) {
        var choices = new ArrayList<Listing.Choice>();
        choices.add(new Listing.Choice("All", address, chosen.isEmpty()));
        for (String type : TYPES) {
            String name = type.toLowerCase(Locale.ROOT);
            choices.add(new Listing.Choice(Paths.type(type), address + "&type=" + name, name.equals(chosen)));
        }
        return choices;
    }

    private static Row row(JsonNode edge) {
        var node = edge.path("node");
        String name = Fields.text(node, "name");
        var details = new ArrayList<Link>();
        details.add(Link.text(Paths.type(Fields.text(node, "__typename"))));
        String text = Fields.text(edge, "text");
        if (!text.isEmpty() && !text.equals(name)) {
            details.add(Link.text(text, Fields.text(edge.path("matched"), "language"), ""));
        }
        String description = Fields.text(node, "description");
        var texts = description.isEmpty() ? List.<Link>of() : List.of(Link.text(description));
        return Row.of(Paths.to(node), details, "", texts);
    }
}
