package org.hubgraph.bench.load;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A measured run: one line of the results.
 *
 * @param connections each with one request in progress
 * @param cpuMs processor time per request in milliseconds, of the target, of each other given process, such as the
 *     database, and of this client
 * @param foreignCpus the number of processors that were busy with other processes: the noise of the measurement
 */
record Measurement(
        String at,
        String target,
        String workload,
        int repetition,
        int connections,
        int requests,
        double perSecond,
        double p50Ms,
        double p99Ms,
        double maxMs,
        int errors,
        String firstError,
        double bytes,
        Map<String, Double> cpuMs,
        @JsonProperty("foreignCpus") double foreignCpus) {

    static Measurement of(
            Target target, String workload, int repetition, int connections, int seconds, Processes processes)
            throws IOException {
        var stress = new Stress(target, target.requests(workload));
        return of(target, workload, repetition, connections, seconds, processes, stress);
    }

    static Measurement of(
            Target target,
            String workload,
            int repetition,
            int connections,
            int seconds,
            Processes processes,
            Stress stress)
            throws IOException {
        var before = processes.cpu();
        double machineBefore = Processes.machine();
        long begun = System.nanoTime();
        var tally = stress.run(connections, seconds);
        double wall = (System.nanoTime() - begun) / 1e9;
        var after = processes.cpu();
        double foreign = Processes.machine() - machineBefore;
        var cpu = new LinkedHashMap<String, Double>();
        for (String name : after.keySet()) {
            double used = after.get(name) - before.get(name);
            foreign -= used;
            cpu.put(name, rounded(1000 * used / Math.max(1, tally.answers())));
        }
        tally.sorted();
        return new Measurement(
                java.time.Instant.now().toString(),
                target.name(),
                workload,
                repetition,
                connections,
                tally.answers(),
                rounded(tally.perSecond()),
                rounded(tally.millis(0.5)),
                rounded(tally.millis(0.99)),
                rounded(tally.millis(1)),
                tally.errors(),
                tally.firstError(),
                rounded(tally.bytesPerAnswer()),
                cpu,
                rounded(Math.max(0, foreign) / wall));
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
