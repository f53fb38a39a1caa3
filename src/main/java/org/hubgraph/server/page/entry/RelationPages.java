package org.hubgraph.server.page.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.ext.web.Router;

import org.hubgraph.failure.NotFound;
import org.hubgraph.registry.history.PastIds;
import org.hubgraph.server.page.Head;
import org.hubgraph.server.page.HtmlPage;
import org.hubgraph.server.page.PageQuery;
import org.hubgraph.server.page.PageRequest;
import org.hubgraph.server.page.QueriedPage;
import org.hubgraph.server.page.QueriedPages;

/** The pages of relations: {@code /relations/ID}, with the id of the API. */
@ApplicationScoped
class RelationPages implements QueriedPage {
    private final QueriedPages pages;

    RelationPages(QueriedPages pages) {
        this.pages = pages;
    }

    void add(@Observes Router router) {
        pages.add(router, "/relations/:id", this);
    }

    @Override
    public PageQuery query(PageRequest request) {
        String id = request.path().get("id");
        var moment = Moment.of(request, false);
        if (moment.isPast()) {
            // An id of a past state does not say when that was, so the instant decides which state is shown.
            return PageQuery.of("relation")
                    .with("id", PastIds.present(id).orElse(id))
                    .with("asKnownAt", moment.instant().toString())
                    .with("past", true);
        }
        var query = PageQuery.of("relation").with("id", id);
        // Past states have no history and cannot be corrected.
        if (PastIds.present(id).isPresent()) {
            return query.with("past", true);
        }
        return isSingle(request)
                ? query.with(History.LIST, Sections.LONG_LIST).with("historyBefore", request.parameter("before"))
                : query;
    }

    private static Moment moment(PageRequest request) {
        return PastIds.present(request.path().get("id")).isPresent()
                ? Moment.ofPastState(request)
                : Moment.of(request, false);
    }

    /** Whether the page shows the changes only. */
    private static boolean isSingle(PageRequest request) {
        return History.LIST.equals(request.parameter("list"));
    }

    @Override
    public HtmlPage page(PageRequest request, JsonNode data, Queries more) {
        var relation = renamed(data.path("nodes").path(0));
        var moment = moment(request);
        // Entries, citations and changes are nodes as well, but have no period and no ends.
        if (!relation.has("updatedAt")) {
            throw new NotFound("The registry has no relation with this id" + (moment.isPast() ? " at that time" : "")
                    + ". Look for a name:");
        }
        var row = Rows.of(relation, "");
        String id = Fields.text(relation, "id");
        boolean single = isSingle(request) && !moment.isPast();
        String address = Paths.relation(PastIds.present(id).orElse(id));
        String type = Paths.type(Fields.text(relation, "__typename"));
        String name = row.ends().stream().map(Link::text).collect(Collectors.joining(" – "));
        var references = References.of(relation);
        var page = new EntryPage(
                address,
                type,
                "",
                Link.text(name.isEmpty() ? type : name),
                List.of(),
                Link.text(""),
                List.of(),
                moment,
                single ? List.of() : facts(relation, row, references),
                List.of(),
                single ? List.of() : references.others(),
                Changes.of(relation.path("history"), address, single),
                single,
                "",
                Playgrounds.parameters(query(request)),
                moment.isPast() || single ? "" : Corrections.parameters(relation));
        String title = type + ": " + name;
        var head = new Head(
                title + " – Hubgraph",
                title,
                request.origin() + address,
                query(request).address(),
                "",
                StructuredRelation.of(relation, request.origin(), request.origin() + address),
                !moment.isPast() && !single);
        return HtmlPage.of(EntryTemplates.entry(head, page).render());
    }

    /**
     * Fields of the same name have different types in different relations, so the document renames them: {@code
     * backing_kind} is the field {@code kind}.
     */
    private static JsonNode renamed(JsonNode relation) {
        var all = JsonNodeFactory.instance.objectNode();
        relation.properties().forEach(field -> {
            String name = field.getKey();
            all.set(name.startsWith("__") ? name : name.substring(name.indexOf('_') + 1), field.getValue());
        });
        return all;
    }

    private static List<Fact> facts(JsonNode relation, Row row, References references) {
        var facts = new Facts(relation, references);
        facts.add("Between", row.ends());
        facts.add("What", row.details(), "kind", "role", "title", "standing", "amount", "label", "premises", "price");
        if (!row.period().isEmpty()) {
            facts.add(
                    "When",
                    List.of(Link.text(row.period())),
                    "since",
                    "until",
                    "date",
                    "announcedOn",
                    "closedOn",
                    "succeededOn",
                    "committedOn");
        }
        var texts = new ArrayList<>(row.texts());
        facts.add("In words", texts, "highlights", "text", "saidOn");
        return facts.all();
    }
}
