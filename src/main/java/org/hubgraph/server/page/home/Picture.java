package org.hubgraph.server.page.home;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;

import org.hubgraph.server.page.entry.Fields;
import org.hubgraph.server.page.entry.Paths;

/**
 * A hub, and what it is connected with, as a fan of lines from the hub to names. All numbers are units of the drawing.
 *
 * @param hubY the height of the hub's circle
 * @param headings of the groups
 */
@TemplateData
public record Picture(String name, String address, int height, int hubY, List<Heading> headings, List<Spoke> spokes) {
    private static final int ROW = 24;
    private static final int TOP = 20;
    private static final int HUB_X = 34;
    private static final int BEND_X = 92;
    private static final int END_X = 132;
    private static final int LONGEST = 30;

    /** The name of a group. */
    @TemplateData
    public record Heading(String text, int y) {}

    /**
     * A line from the hub to an entry.
     *
     * @param path the data of the line
     * @param kind a class of the style sheet
     * @param label the name, shortened to the width of the drawing
     */
    @TemplateData
    public record Spoke(String path, int y, String kind, String label, String name, String address) {}

    /** An entry that the picture shows. */
    private record End(JsonNode entry, String kind) {}

    static Picture of(JsonNode hub) {
        var groups = groups(hub);
        int rows = groups.values().stream().mapToInt(ends -> ends.size() + 1).sum();
        int hubY = TOP + rows * ROW / 2;
        var headings = new ArrayList<Heading>();
        var spokes = new ArrayList<Spoke>();
        int y = TOP;
        for (var group : groups.entrySet()) {
            headings.add(new Heading(group.getKey(), y));
            y += ROW;
            for (var end : group.getValue()) {
                spokes.add(spoke(end, y, hubY));
                y += ROW;
            }
        }
        return new Picture(
                Fields.text(hub, "name"),
                Paths.entry("Hub", Fields.text(hub, "slug")),
                Math.max(y, 2 * TOP),
                hubY,
                headings,
                spokes);
    }

    private static Map<String, List<End>> groups(JsonNode hub) {
        var groups = new LinkedHashMap<String, List<End>>();
        String[] headings = {"Organisations", "People", "Backers"};
        groups.put(headings[0], ends(hub, "tenancies", "tenant"));
        groups.put(headings[1], people(hub));
        groups.put(headings[2], ends(hub, "backings", "backer"));
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    private static Spoke spoke(End end, int y, int hubY) {
        String name = Fields.text(end.entry(), "name");
        String path =
                "M" + HUB_X + " " + hubY + " C" + BEND_X + " " + hubY + " " + BEND_X + " " + y + " " + END_X + " " + y;
        return new Spoke(
                path,
                y,
                end.kind(),
                label(name),
                name,
                Paths.entry(Fields.text(end.entry(), "__typename"), Fields.text(end.entry(), "slug")));
    }

    /** Ends behind a word, so that the words that are seen are those of the accessible name. */
    private static String label(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        String cut = name.substring(0, name.offsetByCodePoints(0, LONGEST - 1));
        int end = name.charAt(cut.length()) == ' ' ? cut.length() : cut.lastIndexOf(' ');
        return (end > cut.length() / 2 ? cut.substring(0, end) : cut).strip() + "…";
    }

    private static List<End> ends(JsonNode hub, String list, String field) {
        var found = new LinkedHashMap<String, End>();
        for (var relation : Fields.list(hub.path(list), "nodes")) {
            String kind = relation.path("ended").asBoolean()
                    ? "ended"
                    : Fields.text(relation, "standing").equals("NEIGHBOUR") ? "near" : "";
            add(found, relation.path(field), field + " " + kind);
        }
        return List.copyOf(found.values());
    }

    /** People with a role at the hub, and those of its latest visit. */
    private static List<End> people(JsonNode hub) {
        var found = new LinkedHashMap<String, End>();
        ends(hub, "affiliations", "person").forEach(end -> add(found, end.entry(), end.kind()));
        for (var visit : Fields.list(hub.path("visits"), "nodes")) {
            Fields.list(visit, "guests").forEach(guest -> add(found, guest, "person"));
            Fields.list(visit, "met").forEach(met -> add(found, met, "person"));
        }
        return found.values().stream().limit(6).toList();
    }

    private static void add(Map<String, End> found, JsonNode entry, String kind) {
        found.putIfAbsent(Fields.text(entry, "slug"), new End(entry, kind));
    }
}
