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
        var query = PageQuery.of("relation").with("id", id);
        // Below a lookup of the past, ids name past states, which have no history and cannot be corrected.
        if (PastIds.present(id).isPresent()) {
            return query.with("past", true);
        }
        return isSingle(request)
                ? query.with(History.LIST, Sections.LONG_LIST).with("historyBefore", request.parameter("before"))
                : query;
    }

    /** Whether the page shows the changes only. */
    private static boolean isSingle(PageRequest request) {
        return History.LIST.equals(request.parameter("list"));
    }

    @Override
    public HtmlPage page(PageRequest request, JsonNode data, Queries more) {
        var relation = renamed(data.path("node"));
        // Entries, citations and changes are nodes as well, but have no period and no ends.
        if (!relation.has("updatedAt")) {
            throw new NotFound("The registry has no relation with this id. Look for a name:");
        }
        var row = Rows.of(relation, "");
        String id = Fields.text(relation, "id");
        boolean single = isSingle(request);
        var present = PastIds.present(id);
        var moment = present.isPresent() ? Moment.ofPastState(request) : Moment.NOW;
        String address = Paths.relation(present.orElse(id));
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
                "",
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
