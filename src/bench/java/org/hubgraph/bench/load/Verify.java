package org.hubgraph.bench.load;

import java.io.IOException;
import java.util.List;

import org.hubgraph.bench.Options;
import org.hubgraph.bench.Refused;

/** Compares the leaves of each target's responses with those of the first target, for every line of the variables. */
public final class Verify {
    private static final int SHOWN = 5;

    private Verify() {}

    public static void run(Options options) throws IOException, InterruptedException {
        options.of("target", "workloads");
        var targets = Target.of(options);
        int different = 0;
        for (String workload : options.get("workloads", Load.WORKLOADS).split(",")) {
            var first = targets.get(0).bodies(workload);
            var bad = new int[targets.size()];
            long leaves = 0;
            for (int i = 0; i < first.size(); i++) {
                var expected = leaves(targets.get(0), first.get(i));
                leaves += expected.size();
                for (int t = 1; t < targets.size(); t++) {
                    var found = leaves(
                            targets.get(t), targets.get(t).bodies(workload).get(i));
                    if (!found.equals(expected)) {
                        bad[t]++;
                        show(bad[t], workload, i, targets.get(t), expected, found);
                    }
                }
            }
            for (int t = 0; t < targets.size(); t++) {
                different += bad[t];
                System.out.println(workload + ", " + targets.get(t).name() + ": " + first.size() + " requests, "
                        + leaves / first.size() + " leaves each, "
                        + (t == 0 ? "the measure" : bad[t] == 0 ? "the same" : bad[t] + " DIFFER"));
            }
        }
        if (different > 0) {
            throw new Refused("verify: " + different + " answers differ.");
        }
    }

    private static List<String> leaves(Target target, String body) throws IOException, InterruptedException {
        return Leaves.of(new PlainCall(target.url()).answer(body).path("data"));
    }

    private static void show(
            int bad, String workload, int line, Target target, List<String> expected, List<String> found) {
        if (bad > SHOWN) {
            return;
        }
        var missing = new java.util.ArrayList<>(expected);
        found.forEach(missing::remove);
        var added = new java.util.ArrayList<>(found);
        expected.forEach(added::remove);
        System.out.println(workload + ", " + target.name() + ", line " + (line + 1) + " of the variables: "
                + expected.size() + " leaves expected, " + found.size() + " found; missing "
                + missing.stream().limit(SHOWN).toList() + ", too many "
                + added.stream().limit(SHOWN).toList());
    }
}
