package org.hubgraph.bench.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.hubgraph.bench.Options;
import org.hubgraph.registry.matching.Comparison;

/** Precision and recall of the matcher by bound. */
public final class MatchingCurve {
    private static final double[] BOUNDS = {0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.97, 0.99};

    private final List<Scored> scored = new ArrayList<>();

    /** A pair with the result of its comparison. */
    public record Scored(Pair pair, Comparison comparison) {
        boolean isAbove(double bound, boolean links) {
            return comparison.score() >= bound && (!links || comparison.mayLink());
        }
    }

    public MatchingCurve(List<Pair> pairs) {
        pairs.forEach(pair -> scored.add(new Scored(
                pair, Comparison.of(pair.one().description(), pair.other().description()))));
    }

    /** Of the pairs that are linked above a bound, the share that is of one entry; 1 if none is linked. */
    public double precision(double bound, boolean links) {
        long all = scored.stream().filter(each -> each.isAbove(bound, links)).count();
        long right = scored.stream()
                .filter(each -> each.isAbove(bound, links) && each.pair().same())
                .count();
        return all == 0 ? 1 : (double) right / all;
    }

    /** Of the pairs that are of one entry, the share whose score reaches a bound. */
    public double recall(double bound, boolean links) {
        long all = scored.stream().filter(each -> each.pair().same()).count();
        long found = scored.stream()
                .filter(each -> each.isAbove(bound, links) && each.pair().same())
                .count();
        return (double) found / all;
    }

    /** The pairs that a bound decides wrongly. */
    public List<Scored> wrong(double bound, boolean links) {
        return scored.stream()
                .filter(each -> each.isAbove(bound, links) != each.pair().same())
                .toList();
    }

    /** Prints the curve of new pairs, or of those of a file, as a table. */
    public static void run(Options options) throws IOException {
        options.of("pairs", "seed", "count");
        String file = options.get("pairs", null);
        var pairs = file == null
                ? new PairGenerator(options.count("seed", 1)).pairs(options.count("count", 10_000))
                : Pair.read(Path.of(file));
        System.out.print(new MatchingCurve(pairs).table());
    }

    private String table() {
        var table = new StringBuilder(
                "| bound | precision, linked | recall, linked | precision, suspect | recall, suspect |\n"
                        + "|---:|---:|---:|---:|---:|\n");
        for (double bound : BOUNDS) {
            table.append(String.format(
                    Locale.ROOT,
                    "| %.2f | %.4f | %.4f | %.4f | %.4f |%n",
                    bound,
                    precision(bound, true),
                    recall(bound, true),
                    precision(bound, false),
                    recall(bound, false)));
        }
        return table.toString();
    }
}
