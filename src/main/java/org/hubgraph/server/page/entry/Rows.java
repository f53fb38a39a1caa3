package org.hubgraph.server.page.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;

/** Rows of relations, without the entry on whose page they are. */
final class Rows {
    /** The fields that lead from a relation to its ends, in the order of a sentence. */
    private static final List<String> ENDS = List.of(
            "tenant",
            "person",
            "backer",
            "operator",
            "from",
            "buyer",
            "successor",
            "organisation",
            "hub",
            "beneficiary",
            "to",
            "bought",
            "predecessor");

    private Rows() {}

    /** @param own the address of the entry on whose page the row is; empty for none */
    static Row of(JsonNode relation, String own) {
        var details = new ArrayList<Link>();
        var texts = new ArrayList<Link>();
        describe(relation, own, details, texts);
        var references = References.of(relation);
        return new Row(
                ends(relation, own),
                details,
                period(relation),
                relation.path("ended").asBoolean(),
                texts,
                references.all(),
                references.differ(),
                Paths.relation(Fields.text(relation, "id")));
    }

    /** The entries at the ends of a relation. */
    static List<Link> ends(JsonNode relation, String own) {
        var ends = new ArrayList<Link>();
        for (String field : ENDS) {
            if (Fields.has(relation, field)) {
                ends.add(Paths.to(relation.path(field)));
            }
        }
        ends.removeIf(end -> end.address().equals(own));
        return ends;
    }

    private static void describe(JsonNode relation, String own, List<Link> details, List<Link> texts) {
        add(details, Fields.words(Fields.text(relation, "standing")));
        String title = Fields.text(relation, "title");
        String role = Fields.words(Fields.text(relation, "role"));
        add(details, title.isEmpty() ? role : title);
        add(details, Fields.words(Fields.text(relation, "area")));
        String label = Fields.text(relation, "label");
        add(details, label.isEmpty() ? kind(relation, own) : label);
        add(details, Fields.words(Fields.text(relation, "status")));
        add(details, Fields.text(relation, "premises"));
        add(details, Fields.text(relation.path("zone"), "name"));
        for (String money : List.of("amount", "price", "total")) {
            add(details, Amounts.words(relation.path(money)));
        }
        if (relation.has("qualifier")) {
            add(details, Amounts.figure(relation));
        }
        String stake = Fields.text(relation, "stakePercent");
        add(details, stake.isEmpty() ? "" : stake + " %");
        if (Fields.has(relation, "onBehalfOf")) {
            details.add(Paths.to(relation.path("onBehalfOf")).noted("on whose behalf"));
        }
        if (Fields.has(relation, "round")) {
            var round = relation.path("round");
            details.add(Link.to(
                    "round: " + Fields.words(Fields.text(round, "kind")).toLowerCase(Locale.ROOT),
                    Paths.relation(Fields.text(round, "id"))));
        }
        people(relation, "guests", "guest", details);
        people(relation, "met", "met", details);
        for (var backing : Fields.list(relation.path("backings"), "nodes")) {
            details.add(Paths.to(backing.path("backer")).noted("backer"));
        }
        said(relation, texts);
    }

    /** A partnership has a direction: the first organisation is the partner, backer or parent of the second. */
    private static String kind(JsonNode relation, String own) {
        String kind = Fields.words(Fields.text(relation, "kind"));
        if (!Fields.has(relation, "from") || own.isEmpty()) {
            return kind;
        }
        return Paths.to(relation.path("from")).address().equals(own)
                ? kind + " of it"
                : "Its " + kind.toLowerCase(Locale.ROOT);
    }

    private static void people(JsonNode visit, String field, String note, List<Link> details) {
        for (var person : Fields.list(visit, field)) {
            details.add(Paths.to(person).noted(note));
        }
    }

    private static void said(JsonNode relation, List<Link> texts) {
        for (var highlight : Fields.list(relation, "highlights")) {
            texts.add(Link.text(Fields.text(highlight, "text"), Fields.text(highlight, "language"), ""));
        }
        if (relation.has("text")) {
            texts.add(quoted(relation, ""));
        }
        for (var statement : Fields.list(relation, "statements")) {
            texts.add(quoted(statement, Fields.text(statement.path("person"), "name")));
        }
    }

    private static Link quoted(JsonNode statement, String speaker) {
        return Link.text("“" + Fields.text(statement, "text") + "”", Fields.text(statement, "language"), speaker);
    }

    static String period(JsonNode relation) {
        for (String day : List.of("date", "announcedOn", "succeededOn", "saidOn")) {
            String date = Fields.text(relation, day);
            if (!date.isEmpty()) {
                String closed = Fields.text(relation, "closedOn");
                return Dates.words(date) + (closed.isEmpty() ? "" : ", closed " + Dates.words(closed));
            }
        }
        String closed = Fields.text(relation, "closedOn");
        if (!closed.isEmpty() && relation.has("announcedOn")) {
            return "closed " + Dates.words(closed);
        }
        String period = Dates.period(
                Fields.text(relation, "since"),
                Fields.text(relation, "until"),
                relation.path("ended").asBoolean());
        String committed = Fields.text(relation, "committedOn");
        if (committed.isEmpty()) {
            return period;
        }
        return period.isEmpty() ? Dates.words(committed) : "committed " + Dates.words(committed) + ", " + period;
    }

    private static void add(List<Link> details, String text) {
        if (!text.isBlank()) {
            details.add(Link.text(text));
        }
    }

    /** A source with the number of its citations. */
    static Row source(JsonNode node) {
        String title = Fields.text(node, "title");
        int count = node.path("citations").path("totalCount").asInt();
        var link = Link.to(Fields.text(node, "publisher"), Paths.entry("Source", Fields.text(node, "slug")));
        return Row.of(
                link.noted(title),
                List.of(Link.text(count == 1 ? "1 citation" : count + " citations")),
                Dates.words(Fields.text(node, "publishedOn")),
                List.of());
    }
}
