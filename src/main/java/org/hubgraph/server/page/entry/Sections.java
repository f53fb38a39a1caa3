package org.hubgraph.server.page.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.hubgraph.server.page.PageRequest;

/** The lists of an entry's page. Each is a field of its document, with the variables NAME and NAMEAfter. */
final class Sections {
    /** The rows of a page that shows one list only. */
    static final int LONG_LIST = 100;

    private static final Map<String, Map<String, String>> HEADINGS = headings();

    private Sections() {}

    private static Map<String, Map<String, String>> headings() {
        var all = new LinkedHashMap<String, Map<String, String>>();
        type(
                all,
                "Hub",
                map(
                        "tenancies", "Organisations in and near it",
                        "affiliations", "People",
                        "backings", "Backers",
                        "operatorships", "Operators",
                        "visits", "Visits",
                        "figures", "Figures",
                        "children", "Parts",
                        "predecessors", "Before it",
                        "successors", "After it"));
        type(
                all,
                "Tenant",
                map(
                        "tenancies", "Hubs",
                        "affiliations", "People",
                        "rounds", "Funding rounds",
                        "backings", "Backers",
                        "backingsGiven", "Backs",
                        "partnerships", "Partners, backers and parents",
                        "operatorships", "Operates",
                        "acquisitions", "Bought",
                        "acquiredBy", "Bought by",
                        "delegates", "People on its behalf",
                        "figures", "Figures",
                        "predecessors", "Before it",
                        "successors", "After it"));
        type(
                all,
                "Person",
                map(
                        "affiliations", "Roles",
                        "backings", "Backs",
                        "visits", "Visits",
                        "statements", "Statements"));
        type(
                all,
                "Fund",
                map(
                        "backings", "Backs",
                        "affiliations", "People",
                        "figures", "Figures",
                        "predecessors", "Before it",
                        "successors", "After it"));
        type(all, "Sector", map("children", "Narrower sectors", "hubs", "Hubs", "tenants", "Organisations"));
        return all;
    }

    private static void type(Map<String, Map<String, String>> all, String name, Map<String, String> lists) {
        all.put(name, lists);
    }

    private static Map<String, String> map(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** The names of the lists of a type. */
    static List<String> names(String type) {
        return List.copyOf(HEADINGS.getOrDefault(type, Map.of()).keySet());
    }

    /**
     * The lists that are not empty.
     *
     * @param single whether the page shows one list only
     */
    static List<Section> of(JsonNode entry, String address, Moment moment, boolean single) {
        var sections = new ArrayList<Section>();
        HEADINGS.getOrDefault(Fields.text(entry, "__typename"), Map.of()).forEach((name, heading) -> {
            var connection = entry.path(name);
            int total = connection.path("totalCount").asInt();
            var rows = Fields.list(connection, "nodes").stream()
                    .map(node -> node.has("slug") ? Row.of(Paths.to(node)) : Rows.of(node, address))
                    .toList();
            if (!rows.isEmpty()) {
                sections.add(new Section(name, heading, total, rows, more(connection, address, name, moment, single)));
            }
        });
        return sections;
    }

    /** The address of the whole list or, on the page of one list, of what comes next. */
    static String more(JsonNode connection, String address, String name, Moment moment, boolean single) {
        var info = connection.path("pageInfo");
        if (!info.path("hasNextPage").asBoolean()) {
            return "";
        }
        String after = single ? "&after=" + PageRequest.encode(Fields.text(info, "endCursor")) : "";
        return address + "?list=" + name + after + moment.parameters();
    }
}
