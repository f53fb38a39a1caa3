package org.hubgraph.server.page.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.ext.web.Router;

import org.hubgraph.failure.NotFound;
import org.hubgraph.server.page.ErrorPage;
import org.hubgraph.server.page.Head;
import org.hubgraph.server.page.HtmlPage;
import org.hubgraph.server.page.PageQuery;
import org.hubgraph.server.page.PageRequest;
import org.hubgraph.server.page.QueriedPage;
import org.hubgraph.server.page.QueriedPages;

/** The pages of hubs, organisations, people, funds and sectors: {@code /hubs/SLUG} and so on. */
@ApplicationScoped
class EntryPages {
    /** The types with the names of their documents and of the fields in them. */
    private static final Map<String, String> DOCUMENTS =
            Map.of("Hub", "hub", "Tenant", "tenant", "Person", "person", "Fund", "fund", "Sector", "sector");

    private static final int GONE = 410;

    private final QueriedPages pages;

    EntryPages(QueriedPages pages) {
        this.pages = pages;
    }

    void add(@Observes Router router) {
        DOCUMENTS.forEach((type, document) -> pages.add(router, Paths.list(type) + "/:slug", new Page(type, document)));
    }

    private record Page(String type, String document) implements QueriedPage {
        @Override
        public PageQuery query(PageRequest request) {
            var moment = moment(request);
            var query = PageQuery.of(document)
                    .with("slug", request.path().get("slug"))
                    .with("asOf", moment.asOf().isEmpty() ? null : moment.asOf());
            if (moment.isPast()) {
                query = query.with("asKnownAt", moment.instant().toString()).with("past", true);
            }
            String list = request.parameter("list");
            if (list == null) {
                return query;
            }
            var names = Sections.names(type);
            boolean changes = list.equals(History.LIST);
            if (!changes && !names.contains(list) || changes && moment.isPast()) {
                throw new NotFound("There is no list " + list + ".");
            }
            for (String name : names) {
                query = query.with(name, name.equals(list) ? Sections.LONG_LIST : 0);
            }
            query = query.with(History.LIST, changes ? Sections.LONG_LIST : 0);
            return changes
                    ? query.with("historyBefore", request.parameter("before"))
                    : query.with(list + "After", request.parameter("after"));
        }

        private Moment moment(PageRequest request) {
            return Moment.of(request, !type.equals("Sector"));
        }

        @Override
        public HtmlPage page(PageRequest request, JsonNode data, Queries more) {
            var entry = data.path(document);
            String slug = request.path().get("slug");
            if (!entry.isObject()) {
                throw new NotFound("The registry has no " + Paths.type(type).toLowerCase(Locale.ROOT) + " “"
                        + slug + "”" + (moment(request).isPast() ? " at that time" : "")
                        + ". Look for its name:");
            }
            String address = Paths.entry(type, Fields.text(entry, "slug"));
            if (!Fields.text(entry, "slug").equals(slug)) {
                return HtmlPage.moved(moment(request).address(address));
            }
            if (!Fields.text(entry, "erasedOn").isEmpty()) {
                return ErrorPage.of(GONE, "This person was erased from the registry.");
            }
            return HtmlPage.of(html(request, entry, address));
        }

        private String html(PageRequest request, JsonNode entry, String address) {
            var moment = moment(request);
            boolean single = request.parameter("list") != null;
            var references = References.of(entry);
            String name = Fields.text(entry, "name");
            String description = Fields.text(entry, "description");
            var names = names(entry, references);
            var described = references.of("description");
            var facts = EntryFacts.of(entry, references);
            var page = new EntryPage(
                    address,
                    Paths.type(type),
                    Paths.list(type),
                    Link.text(name),
                    single ? List.of() : names,
                    Link.text(single ? "" : description),
                    described,
                    moment,
                    single ? List.of() : facts,
                    Sections.of(entry, address, moment, single),
                    single ? List.of() : references.others(),
                    Changes.of(entry.path("history"), address, single),
                    single,
                    explorer(entry),
                    Playgrounds.parameters(query(request)),
                    moment.isPast() || single ? "" : Corrections.parameters(entry));
            String canonical = request.origin() + address;
            var head = new Head(
                    name + " – " + Paths.type(type) + " – Hubgraph",
                    description.isEmpty() ? summary(facts) : description,
                    canonical,
                    query(request).address(),
                    moment.isPast() || single
                            ? ""
                            : PageQuery.of("csv-" + Paths.list(type).substring(1))
                                    .with("filter", Map.of("slugs", List.of(Fields.text(entry, "slug"))))
                                    .csv(),
                    StructuredData.of(entry, canonical),
                    !moment.isChosen() && !single);
            return EntryTemplates.entry(head, page).render();
        }
    }

    private static String explorer(JsonNode entry) {
        String type = Fields.text(entry, "__typename").toLowerCase(Locale.ROOT);
        return "/explore?entry=" + type + "/" + Fields.text(entry, "slug");
    }

    private static List<Fact> names(JsonNode entry, References references) {
        return Fields.list(entry, "names").stream()
                .map(name -> {
                    String text = Fields.text(name, "text");
                    String language = Fields.text(name, "language");
                    String period = Dates.period(Fields.text(name, "since"), Fields.text(name, "until"), false);
                    String kind = Fields.words(Fields.text(name, "kind"));
                    return new Fact(
                            Fields.language(language),
                            List.of(Link.text(text, language, kind + (period.isEmpty() ? "" : ", " + period))),
                            references.ofName(text),
                            false);
                })
                .toList();
    }

    private static String summary(List<Fact> facts) {
        return facts.stream()
                .limit(4)
                .map(fact -> fact.label() + ": "
                        + fact.values().stream().map(Link::text).collect(Collectors.joining(", ")))
                .collect(Collectors.joining(". "));
    }
}
