package org.hubgraph.bench.worst;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.hubgraph.bench.worst.Steps.Sample;

/**
 * Looks for the queries that bring the most objects of those that are reckoned: all ways of a length through the schema, then
 * the longest of those that bring the most, each with the largest pages that are allowed, by themselves, under many aliases and
 * with all leaves.
 */
public final class Search {
    static final int MOST_IDS = 200;
    private static final int ALIASES = 99;
    private static final int[] PAGES = {200, 50, 12, 3, 1};
    /** Refused for what it would bring: smaller pages may be allowed. */
    private static final String TOO_MANY = "LIMIT_EXCEEDED answer-objects";

    private final Server server;
    private final Steps steps;
    private final List<Tried> found = new ArrayList<>();

    private record Way(List<Step> steps) {
        String query(String inner, int page) {
            String text = inner;
            for (int i = steps.size() - 1; i >= 0; i--) {
                text = steps.get(i).around(text, page);
            }
            return text;
        }

        String end() {
            return steps.get(steps.size() - 1).to();
        }

        Way then(Step step) {
            var longer = new ArrayList<>(steps);
            longer.add(step);
            return new Way(longer);
        }
    }

    private record Tried(Way way, int page, Measured measured) {}

    public Search(Server server) {
        this.server = server;
        this.steps = new Steps(server.schema(), samples(server));
    }

    /** Of each entry that has a list of its own, the one with the most citations among the first. */
    private static Map<String, Sample> samples(Server server) {
        var samples = new LinkedHashMap<String, Sample>();
        for (String list : List.of("hubs", "tenants", "people", "funds")) {
            long most = -1;
            for (var node : server.data(
                            "{ " + list + "(first: 50) { nodes { __typename id slug citations { __typename } } } }")
                    .at("/" + list + "/nodes")) {
                long citations = node.path("citations").size();
                if (citations > most) {
                    most = citations;
                    samples.put(
                            node.path("__typename").asText(),
                            new Sample(
                                    node.path("id").asText(), node.path("slug").asText()));
                }
            }
        }
        return samples;
    }

    /**
     * @param complete the length up to which all ways are tried
     * @param longest the length of the longest
     * @param width how many of one length are made longer, beyond that
     * @return what was measured, most objects first
     */
    public List<Measured> run(int complete, int longest, int width) {
        var tried = steps.ofRoot().stream()
                .map(step -> tried(new Way(List.of(step))))
                .toList();
        for (int length = 2; length <= longest; length++) {
            var longer = length <= complete ? tried : best(tried, width);
            tried = longer.stream()
                    .flatMap(each -> steps.of(each.way.end()).stream().map(each.way::then))
                    .map(this::tried)
                    .toList();
        }
        return best(found, found.size()).stream().map(Tried::measured).toList();
    }

    private static List<Tried> best(List<Tried> tried, int width) {
        return tried.stream()
                .sorted(Comparator.comparingLong((Tried each) -> each.measured.objects())
                        .reversed())
                .limit(width)
                .toList();
    }

    /** With the largest page that is allowed. */
    private Tried tried(Way way) {
        for (int page : PAGES) {
            var measured = server.measure("{ " + way.query("__typename", page) + " }");
            if (!TOO_MANY.equals(measured.code()) || page == 1) {
                var tried = new Tried(way, page, measured);
                found.add(tried);
                return tried;
            }
        }
        throw new IllegalStateException();
    }

    /** What all leaves, and many aliases, make of those that bring the most. */
    public List<Measured> multiplied(int width) {
        var multiplied = new ArrayList<Measured>();
        for (Tried each : best(found, width)) {
            String leaves = steps.leaves(each.way.end());
            multiplied.add(server.measure("{ " + each.way.query(leaves, each.page) + " }"));
            for (int page : new int[] {each.page, 1}) {
                String one = each.way.query("__typename", page);
                multiplied.add(server.measure(IntStream.range(0, ALIASES)
                        .mapToObj(i -> "a" + i + ": " + one)
                        .collect(Collectors.joining(" ", "{ ", " }"))));
            }
        }
        return multiplied;
    }
}
