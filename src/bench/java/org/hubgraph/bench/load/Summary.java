package org.hubgraph.bench.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** A Markdown table of the medians of the repetitions, with a row for each workload and target. */
final class Summary {
    private Summary() {}

    static String of(List<Measurement> all) {
        var groups = new LinkedHashMap<List<String>, List<Measurement>>();
        for (Measurement m : all) {
            groups.computeIfAbsent(List.of(m.workload(), m.target()), key -> new ArrayList<>())
                    .add(m);
        }
        var text = new StringBuilder("""
                | workload | server | requests/s (least, most) | p50 ms | p99 ms | max ms | errors | bytes | CPU ms per request: server | others | foreign CPUs |
                |---|---|---:|---:|---:|---:|---:|---:|---:|---|---:|
                """);
        groups.values().forEach(group -> text.append(line(group)));
        return text.toString();
    }

    private static String line(List<Measurement> group) {
        var first = group.get(0);
        var rates = group.stream().mapToDouble(Measurement::perSecond).summaryStatistics();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,.0f (%,.0f, %,.0f) | %.2f | %.2f | %.0f | %d | %,.0f | %s | %s | %.2f |%n",
                first.workload(),
                first.target(),
                median(group, Measurement::perSecond),
                rates.getMin(),
                rates.getMax(),
                median(group, Measurement::p50Ms),
                median(group, Measurement::p99Ms),
                group.stream().mapToDouble(Measurement::maxMs).max().orElse(0),
                group.stream().mapToInt(Measurement::errors).sum(),
                median(group, Measurement::bytes),
                cpu(group, first.target()),
                others(group),
                group.stream().mapToDouble(Measurement::foreignCpus).max().orElse(0));
    }

    private static String cpu(List<Measurement> group, String process) {
        boolean known = group.stream().allMatch(m -> m.cpuMs().containsKey(process));
        return known
                ? String.format(
                        Locale.ROOT, "%.3f", median(group, m -> m.cpuMs().get(process)))
                : "";
    }

    /** The processor times of processes that are not targets, such as the database. */
    private static String others(List<Measurement> group) {
        var names = new LinkedHashSet<String>();
        group.forEach(m -> names.addAll(m.cpuMs().keySet()));
        var texts = new ArrayList<String>();
        for (String name : names) {
            if (isShared(name, group)) {
                texts.add(name + " " + cpu(group, name));
            }
        }
        return String.join(", ", texts);
    }

    /**
     * Whether a process other than the target used processor time. Servers that were idle during the measurement are
     * left out.
     */
    private static boolean isShared(String name, List<Measurement> group) {
        return !name.equals(group.get(0).target())
                && group.stream()
                                .map(Measurement::cpuMs)
                                .mapToDouble(cpu -> of(cpu, name))
                                .max()
                                .orElse(0)
                        > 0.005;
    }

    private static double of(Map<String, Double> cpu, String name) {
        return cpu.getOrDefault(name, 0.0);
    }

    private static double median(List<Measurement> group, ToDoubleFunction<Measurement> value) {
        var sorted = group.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
