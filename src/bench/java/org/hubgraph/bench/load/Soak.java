package org.hubgraph.bench.load;

import java.io.IOException;
import java.util.Locale;

import org.hubgraph.bench.Options;
import org.hubgraph.bench.Refused;

/**
 * Runs a long load against one server. It checks for errors, the growth of the live heap, and p99 in relation to the
 * median.
 */
public final class Soak {
    private static final double HEAP_GROWTH = 0.05;
    private static final double P99_PER_MEDIAN = 5;

    private Soak() {}

    public static void run(Options options) throws IOException, InterruptedException {
        options.of("target", "pid", "workloads", "connections", "warmup", "seconds");
        var target = Target.of(options).get(0);
        var processes = new Processes(options);
        Long pid = processes.root(target.name());
        if (pid == null) {
            throw new Refused("--pid " + target.name() + "=PID is missing: the heap of that process is looked at.");
        }
        int connections = options.count("connections", 64);
        boolean good = true;
        for (String workload : options.get("workloads", "W3").split(",")) {
            new Stress(target, target.requests(workload)).run(connections, options.count("warmup", 30));
            long before = LiveHeap.bytes(pid);
            var m = Measurement.of(target, workload, 1, connections, options.count("seconds", 60), processes);
            long after = LiveHeap.bytes(pid);
            good &= verdict(m, before, after);
        }
        if (!good) {
            throw new Refused("soak: not passed.");
        }
    }

    private static boolean verdict(Measurement m, long before, long after) {
        boolean answered = m.errors() == 0;
        boolean steady = Math.abs(after - before) <= HEAP_GROWTH * before;
        boolean even = m.p99Ms() < P99_PER_MEDIAN * m.p50Ms();
        System.out.println(String.format(
                Locale.ROOT,
                "%s, %s, %d connections: %,d requests, %d errors: %s%n"
                        + "  p50 %.2f ms, p99 %.2f ms, max %.0f ms: p99 below %.0f x p50: %s%n"
                        + "  live heap %.1f MB before, %.1f MB after (%+.1f %%): within %.0f %%: %s",
                m.workload(),
                m.target(),
                m.connections(),
                m.requests(),
                m.errors(),
                said(answered),
                m.p50Ms(),
                m.p99Ms(),
                m.maxMs(),
                P99_PER_MEDIAN,
                said(even),
                before / 1e6,
                after / 1e6,
                100.0 * (after - before) / before,
                100 * HEAP_GROWTH,
                said(steady)));
        if (!answered) {
            System.out.println("  the first error: " + m.firstError());
        }
        return answered && steady && even;
    }

    private static String said(boolean good) {
        return good ? "passed" : "FAILED";
    }
}
