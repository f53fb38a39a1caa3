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
 * Searches for the queries that return the most of the objects that the server's estimate counts. It tries all paths of
 * a certain length through the schema, then extends those that return the most. Each is tried with the largest
 * permitted pages, alone, under many aliases, and with all leaf fields.
 */
public final class Search {
    static final int MOST_IDS = 200;
    private static final int ALIASES = 99;
    private static final int[] PAGES = {200, 50, 12, 3, 1};
    /** The error for a response with too many objects; smaller pages may be permitted. */
    private static final String TOO_MANY = "LIMIT_EXCEEDED response-objects";

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

    /** For each type of entry with a list of its own, the entry with the most citations among the first. */
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
     * @param complete the length up to which all paths are tried
     * @param longest the maximum length of a path
     * @param width the number of paths of each greater length that are extended further
     * @return the measurements, most objects first
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

    /** Measures a path with the largest permitted page. */
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

    /** Measures the best paths again, with all leaf fields and under many aliases. */
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
