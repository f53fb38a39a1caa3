package org.hubgraph.server.page.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

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
import org.hubgraph.server.request.Refused;

/** The pages of sources: {@code /sources/SLUG}. */
@ApplicationScoped
class SourcePages implements QueriedPage {
    private static final String CITATIONS = "citations";
    private static final String SUPPORT = "soleSupportOf";
    private static final String OF_SUPPORT = "Facts that only this source supports";

    /** The lists, with their documents. */
    private static final Map<String, String> LISTS = Map.of(CITATIONS, "source", SUPPORT, "source-support");

    /**
     * The most citations that are compared with those of other sources for the page itself. All of them are compared to
     * count the facts, and to find the first ones if there are few; for a past state, H2 2.4 took 0.2 to 0.6 ms for each
     * on two busy cores. The page of a source with more citations leads to the list.
     */
    static final int MOST_COMPARED = 1_000;

    private final QueriedPages pages;

    SourcePages(QueriedPages pages) {
        this.pages = pages;
    }

    void add(@Observes Router router) {
        pages.add(router, "/sources/:slug", this);
    }

    @Override
    public PageQuery query(PageRequest request) {
        String list = request.parameter("list");
        if (list == null) {
            return query("source", request);
        }
        if (!LISTS.containsKey(list)) {
            throw new NotFound("There is no list " + list + ".");
        }
        return query(LISTS.get(list), request)
                .with(list, Sections.LONG_LIST)
                .with(list + "After", request.parameter("after"));
    }

    private static PageQuery query(String document, PageRequest request) {
        var moment = Moment.of(request, false);
        return PageQuery.of(document)
                .with("slug", request.path().get("slug"))
                .with("asKnownAt", moment.isPast() ? moment.instant().toString() : null);
    }

    @Override
    public HtmlPage page(PageRequest request, JsonNode data, Queries more) throws Refused {
        var source = data.path("source");
        String slug = request.path().get("slug");
        if (!source.isObject()) {
            throw new NotFound("The registry has no source “" + slug + "”. Look for a name:");
        }
        String address = Paths.entry("Source", Fields.text(source, "slug"));
        if (!Fields.text(source, "slug").equals(slug)) {
            return HtmlPage.moved(Moment.of(request, false).address(address));
        }
        return HtmlPage.of(html(request, source, address, sections(request, source, address, more)));
    }

    /** The list that is asked for, or both; of many citations those that the source alone supports are left to their list. */
    private static List<Section> sections(PageRequest request, JsonNode source, String address, Queries more)
            throws Refused {
        var moment = Moment.of(request, false);
        boolean single = request.parameter("list") != null;
        var sections = new ArrayList<Section>();
        if (single || source.path(CITATIONS).path("totalCount").asInt() <= MOST_COMPARED) {
            var support = single
                    ? source
                    : more.run(query(LISTS.get(SUPPORT), request)).path("source");
            add(sections, support, SUPPORT, OF_SUPPORT, address, moment, single);
        } else {
            sections.add(Section.elsewhere(SUPPORT, OF_SUPPORT, address + "?list=" + SUPPORT + moment.parameters()));
        }
        add(sections, source, CITATIONS, "What it says", address, moment, single);
        return sections;
    }

    private String html(PageRequest request, JsonNode source, String address, List<Section> sections) {
        var moment = Moment.of(request, false);
        boolean single = request.parameter("list") != null;
        String publisher = Fields.text(source, "publisher");
        String title = Fields.text(source, "title");
        String name = title.isEmpty() ? publisher : title;
        var page = new EntryPage(
                address,
                "Source",
                "/sources",
                Link.text(name, Fields.text(source, "language"), ""),
                List.of(),
                Link.text(""),
                List.of(),
                moment,
                single ? List.of() : facts(source),
                sections,
                List.of(),
                History.NONE,
                single,
                "",
                Playgrounds.parameters(query(request)),
                moment.isPast() || single ? "" : Corrections.parameters(source));
        String canonical = request.origin() + address;
        var head = new Head(
                name + " – Source – Hubgraph",
                publisher + (title.isEmpty() ? "" : ": " + title),
                canonical,
                query(request).address(),
                moment.isPast() || single
                        ? ""
                        : PageQuery.of("csv-sources")
                                .with("filter", Map.of("slugs", List.of(Fields.text(source, "slug"))))
                                .csv(),
                StructuredData.of(source, canonical),
                !moment.isPast() && !single);
        return EntryTemplates.entry(head, page).render();
    }

    private static List<Fact> facts(JsonNode source) {
        String url = Fields.text(source, "url");
        var facts = new Facts(source, new References(List.of()));
        facts.text("Publisher", "publisher", UnaryOperator.identity())
                .text("Title", "title", UnaryOperator.identity())
                .all("Authors", "authors", UnaryOperator.identity())
                .add("Address", url.isEmpty() ? List.of() : List.of(Link.outside(url, url, "")))
                .date("Published", "publishedOn")
                .text("Language", "language", Fields::language)
                .text("Licence", "licence", UnaryOperator.identity())
                .date("Withdrawn", "withdrawnOn")
                .text("Why", "withdrawalNote", UnaryOperator.identity());
        var relayed = source.path("relays");
        if (relayed.isObject()) {
            facts.add(
                    "Relays",
                    List.of(Link.to(
                                    Fields.text(relayed, "publisher"),
                                    Paths.entry("Source", Fields.text(relayed, "slug")))
                            .noted(Fields.text(relayed, "title"))));
        }
        return facts.all();
    }

    private static void add(
            List<Section> sections,
            JsonNode source,
            String name,
            String heading,
            String address,
            Moment moment,
            boolean single) {
        var connection = source.path(name);
        var rows =
                Fields.list(connection, "nodes").stream().map(SourcePages::row).toList();
        if (!rows.isEmpty()) {
            sections.add(new Section(
                    name,
                    heading,
                    connection.path("totalCount").asInt(),
                    rows,
                    Sections.more(connection, address, name, moment, single)));
        }
    }

    private static Row row(JsonNode citation) {
        var subject = citation.path("subject");
        var details = new ArrayList<Link>();
        details.add(subject(subject));
        String field = Fields.words(Fields.text(citation, "field"));
        String value = Fields.text(citation, "statedValue");
        details.add(Link.text(
                field.isEmpty() ? "as a whole" : field + (value.isEmpty() ? "" : ": " + value),
                "",
                Fields.text(citation, "rank").equals("DISPUTED") ? "disputed" : ""));
        var texts = new ArrayList<Link>();
        String quote = Fields.text(citation, "quote");
        if (!quote.isEmpty()) {
            texts.add(Link.text("“" + quote + "”", Fields.text(citation, "quoteLanguage"), ""));
        }
        String note = Fields.text(citation, "note");
        if (!note.isEmpty()) {
            texts.add(Link.text("", "", note));
        }
        return Row.of(details.remove(0), details, "", texts);
    }

    /** The entry, or the relation by the entries at its ends. */
    private static Link subject(JsonNode subject) {
        String type = Fields.text(subject, "__typename");
        if (subject.has("slug")) {
            return Paths.to(subject);
        }
        String ends = Rows.ends(subject, "").stream().map(Link::text).collect(Collectors.joining(" – "));
        return Link.to(ends.isEmpty() ? Paths.type(type) : ends, Paths.relation(Fields.text(subject, "id")))
                .noted(Paths.type(type).toLowerCase(Locale.ROOT));
    }
}
