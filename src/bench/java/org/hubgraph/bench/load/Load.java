package org.hubgraph.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.hubgraph.bench.Options;

/** Measures targets alternately: for each workload and repetition, one target after the other. */
public final class Load {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** The last one adds rows, which the others would read. */
    static final String WORKLOADS = "W1,W2,W3,W4,W5,W6,W7,W8,W9,W10";

    static final String RESULTS = "target/bench/results.jsonl";

    private Load() {}

    public static void run(Options options) throws IOException {
        options.of("target", "pid", "workloads", "connections", "warmup", "seconds", "repetitions", "results");
        var targets = Target.of(options);
        var processes = new Processes(options);
        int connections = options.count("connections", 32);
        int warmup = options.count("warmup", 15);
        int seconds = options.count("seconds", 10);
        var results = Path.of(options.get("results", RESULTS));
        var all = new ArrayList<Measurement>();
        for (String workload : options.get("workloads", WORKLOADS).split(",")) {
            for (int repetition = 1; repetition <= options.count("repetitions", 3); repetition++) {
                for (Target target : targets) {
                    new Stress(target, target.requests(workload)).run(connections, warmup);
                    var measured = Measurement.of(target, workload, repetition, connections, seconds, processes);
                    say(measured);
                    keep(results, measured);
                    all.add(measured);
                }
            }
        }
        System.out.println(Summary.of(all));
    }

    private static void keep(Path results, Measurement measured) throws IOException {
        Files.createDirectories(results.toAbsolutePath().getParent());
        Files.writeString(
                results,
                JSON.writeValueAsString(measured) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static void say(Measurement m) {
        System.err.println(String.format(
                Locale.ROOT,
                "load: %s, repetition %d, %s: %,.0f requests/s, p50 %.2f ms, p99 %.2f ms, %d errors, cpu ms %s, foreign %.2f",
                m.workload(),
                m.repetition(),
                m.target(),
                m.perSecond(),
                m.p50Ms(),
                m.p99Ms(),
                m.errors(),
                m.cpuMs(),
                m.foreignCpus()));
        if (m.errors() > 0) {
            System.err.println("load: the first error: " + m.firstError());
        }
    }

    /** Prints the table of stored results. */
    public static void report(Options options) throws IOException {
        options.of("results");
        var all = new ArrayList<Measurement>();
        for (String line : Files.readAllLines(Path.of(options.get("results", RESULTS)))) {
            all.add(JSON.readValue(line, Measurement.class));
        }
        System.out.println(Summary.of(List.copyOf(all)));
    }
}
