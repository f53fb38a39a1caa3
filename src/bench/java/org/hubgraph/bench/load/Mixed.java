package org.hubgraph.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.hubgraph.bench.Options;
import org.hubgraph.bench.Refused;

/**
 * Runs readers and writers concurrently, as in everyday use, and checks that no read returns a state older than a
 * preceding write.
 */
public final class Mixed {
    /** Each line of variables is used about equally often, regardless of the number of workloads. */
    private static final int ROUNDS = 250;

    private Mixed() {}

    public static void run(Options options) throws IOException, InterruptedException {
        options.of("target", "pid", "workloads", "connections", "warmup", "seconds", "user", "writers", "writes");
        var target = Target.of(options).get(0);
        var processes = new Processes(options);
        var requests = requests(
                target, List.of(options.get("workloads", "W1,W1,W1,W1,W3,W4").split(",")));
        int connections = options.count("connections", 32);
        new Stress(target, requests).run(connections, options.count("warmup", 5));
        var writers = writers(target, options);
        writers.forEach(Thread::start);
        var measured = Measurement.of(
                target, "mixed", 1, connections, options.count("seconds", 20), processes, new Stress(target, requests));
        for (Writer writer : writers) {
            writer.end();
        }
        say(measured, writers);
    }

    private static List<byte[]> requests(Target target, List<String> workloads) {
        var each = workloads.stream().map(target::requests).toList();
        var all = new ArrayList<byte[]>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < each.size(); i++) {
                // A workload that is named twice sends two different requests per round.
                var its = each.get(i);
                all.add(its.get((round * each.size() + i) % its.size()));
            }
        }
        return all;
    }

    private static List<Writer> writers(Target target, Options options) {
        var user = options.get("user", null);
        if (user == null) {
            return List.of();
        }
        int writers = options.count("writers", 2);
        double perSecond = options.read("writes", 2.0, Double::valueOf);
        if (writers < 1 || perSecond <= 0) {
            throw new Refused("--writers and --writes are above 0; nobody writes without --user.");
        }
        var pause = Math.round(1000 * writers / perSecond);
        return IntStream.rangeClosed(1, writers)
                .mapToObj(number -> new Writer(target.url(), user, number, pause))
                .toList();
    }

    private static void say(Measurement m, List<Writer> writers) {
        System.out.println(String.format(
                Locale.ROOT,
                "%s: %,.0f reads/s, p50 %.2f ms, p99 %.2f ms, max %.0f ms, %d errors, cpu ms per read %s, foreign %.2f",
                m.target(),
                m.perSecond(),
                m.p50Ms(),
                m.p99Ms(),
                m.maxMs(),
                m.errors(),
                m.cpuMs(),
                m.foreignCpus()));
        if (m.firstError() != null) {
            System.out.println("  the first error: " + m.firstError());
        }
        if (!writers.isEmpty()) {
            System.out.println(String.format(
                    Locale.ROOT,
                    "  %d writes, each read afterwards: %d reads were older, %d errors",
                    writers.stream().mapToInt(Writer::writes).sum(),
                    writers.stream().mapToInt(Writer::older).sum(),
                    writers.stream().mapToInt(Writer::errors).sum()));
            writers.stream()
                    .map(Writer::firstError)
                    .filter(error -> error != null)
                    .findFirst()
                    .ifPresent(error -> System.out.println("  the first error of a writer: " + error));
        }
    }
}
