package org.hubgraph.server.page.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.Router;

import org.hubgraph.failure.NotFound;
import org.hubgraph.server.page.Head;
import org.hubgraph.server.page.HtmlPage;
import org.hubgraph.server.page.PageQuery;
import org.hubgraph.server.page.PageRequest;
import org.hubgraph.server.page.QueriedPage;
import org.hubgraph.server.page.QueriedPages;

/** The lists of entries by name, and of sources by date: {@code /hubs} and so on, with pages, letters and countries. */
@ApplicationScoped
class ListPages {
    private static final List<String> TYPES = List.of("Hub", "Tenant", "Person", "Fund", "Sector", "Source");
    private static final Map<String, String> HEADINGS = Map.of(
            "Hub", "Hubs",
            "Tenant", "Organisations",
            "Person", "People",
            "Fund", "Funds",
            "Sector", "Sectors",
            "Source", "Sources");

    private final QueriedPages pages;

    ListPages(QueriedPages pages) {
        this.pages = pages;
    }

    void add(@Observes Router router) {
        TYPES.forEach(type -> pages.add(router, Paths.list(type), new Page(type)));
    }

    private record Page(String type) implements QueriedPage {
        /** The document has the name of the path. */
        private String document() {
            return Paths.list(type).substring(1);
        }

        private boolean hasCountry() {
            return type.equals("Hub") || type.equals("Tenant");
        }

        @Override
        public PageQuery query(PageRequest request) {
            var filter = new LinkedHashMap<String, Object>();
            String letter = request.parameter("letter");
            if (letter != null && !type.equals("Source")) {
                filter.put("name", Map.of("startsWith", letter));
            }
            String country = request.parameter("country");
            if (country != null && hasCountry()) {
                filter.put("countries", List.of(country));
            }
            return PageQuery.of(document())
                    .with("filter", filter.isEmpty() ? null : filter)
                    .with("after", request.parameter("after"));
        }

        @Override
        public HtmlPage page(PageRequest request, JsonNode data, Queries more) {
            String path = Paths.list(type);
            var connection = data.path(document());
            if (!connection.isObject()) {
                throw new NotFound("There is no such list.");
            }
            String letter = text(request, "letter");
            String country = text(request, "country");
            String narrowed = (letter.isEmpty() ? "" : "&letter=" + PageRequest.encode(letter))
                    + (country.isEmpty() ? "" : "&country=" + PageRequest.encode(country));
            var info = connection.path("pageInfo");
            var listing = new Listing(
                    HEADINGS.get(type),
                    path,
                    "",
                    connection.path("totalCount").asInt(),
                    Fields.list(connection, "nodes").stream().map(this::row).toList(),
                    type.equals("Source") ? List.of() : letters(path, letter, country),
                    countries(data.path("countries"), country),
                    country,
                    letter,
                    info.path("hasNextPage").asBoolean()
                            ? path + "?after=" + PageRequest.encode(Fields.text(info, "endCursor")) + narrowed
                            : "",
                    List.of(),
                    0,
                    "");
            boolean first = request.parameter("after") == null && narrowed.isEmpty();
            var head = new Head(
                    HEADINGS.get(type) + " – Hubgraph",
                    listing.total() + " " + HEADINGS.get(type).toLowerCase(Locale.ROOT) + " with their sources.",
                    first ? request.origin() + path : "",
                    query(request).address(),
                    PageQuery.of("csv-" + document())
                            .with("filter", query(request).variables().get("filter"))
                            .csv(),
                    "",
                    first);
            return HtmlPage.of(EntryTemplates.list(head, listing).render());
        }

        private Row row(JsonNode node) {
            var details = new ArrayList<Link>();
            add(details, Fields.words(Fields.text(node, "kind")));
            Fields.list(node, "kinds").forEach(kind -> add(details, Fields.words(kind.asText())));
            add(details, Fields.words(Fields.text(node, "level")));
            add(details, Fields.text(node, "city"));
            add(details, Fields.country(Fields.text(node, "country")));
            add(details, Fields.text(node, "description"));
            if (Fields.has(node, "parent")) {
                details.add(Paths.to(node.path("parent")).noted("wider"));
            }
            if (node.has("publisher")) {
                return Rows.source(node);
            }
            return Row.of(Paths.to(node), details, period(node), List.of());
        }

        private static String period(JsonNode node) {
            for (String field : List.of("openedOn", "foundedOn", "launchedOn")) {
                String date = Fields.text(node, field);
                if (!date.isEmpty()) {
                    return Fields.words(field).replace(" on", "").toLowerCase(Locale.ROOT) + " " + Dates.words(date);
                }
            }
            return "";
        }

        private static void add(List<Link> details, String text) {
            if (!text.isEmpty()) {
                details.add(Link.text(text));
            }
        }

        private static String text(PageRequest request, String name) {
            String value = request.parameter(name);
            return value == null ? "" : value;
        }

        private static List<Listing.Choice> letters(String path, String chosen, String country) {
            String kept = country.isEmpty() ? "" : "&country=" + PageRequest.encode(country);
            var letters = new ArrayList<Listing.Choice>();
            letters.add(new Listing.Choice(
                    "All", path + (kept.isEmpty() ? "" : "?" + kept.substring(1)), chosen.isEmpty()));
            IntStream.rangeClosed('A', 'Z')
                    .mapToObj(Character::toString)
                    .forEach(letter -> letters.add(
                            new Listing.Choice(letter, path + "?letter=" + letter + kept, letter.equals(chosen))));
            return letters;
        }

        private static List<Listing.Choice> countries(JsonNode connection, String chosen) {
            return Fields.list(connection.path("aggregate"), "groups").stream()
                    .map(group -> choice(group, chosen))
                    .filter(choice -> !choice.value().isEmpty())
                    .sorted(Comparator.comparing(Listing.Choice::label))
                    .toList();
        }

        private static Listing.Choice choice(JsonNode group, String chosen) {
            String code = Fields.text(group.path("keys").path(0), "value");
            return new Listing.Choice(
                    Fields.country(code) + " (" + Fields.text(group, "count") + ")", code, code.equals(chosen));
        }
    }
}
