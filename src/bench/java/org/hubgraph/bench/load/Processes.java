package org.hubgraph.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;

import org.hubgraph.bench.Options;
import org.hubgraph.bench.Refused;

/** The processor time of process trees, from {@code /proc} (Linux). On other systems no times are available. */
final class Processes {
    /** The name of this process itself. */
    static final String LOAD = "load";

    private static final Path PROC = Path.of("/proc");
    /** USER_HZ, which is 100 on all current Linux systems. */
    private static final double TICKS_PER_SECOND = 100;
    /**
     * Index of utime among the fields after the name of the command (proc(5)); stime and the times of terminated
     * children follow.
     */
    private static final int UTIME = 11;

    private static final int OWN = 2;
    private static final int WITH_ENDED_CHILDREN = 4;

    private final Map<String, Long> roots = new LinkedHashMap<>();

    Processes(Options options) {
        for (String text : options.all("pid")) {
            var parts = text.split("=", 2);
            if (parts.length != 2 || !parts[1].matches("\\d+") || !Files.exists(PROC.resolve(parts[1]))) {
                throw new Refused("--pid " + text + ": write NAME=PID with the id of a running process.");
            }
            roots.put(parts[0], Long.valueOf(parts[1]));
        }
        roots.put(LOAD, ProcessHandle.current().pid());
    }

    /** The process id given for the name; null if there is none. */
    Long root(String name) {
        return roots.get(name);
    }

    /** Seconds used so far by each tree, by its name; empty without {@code /proc}. */
    Map<String, Double> cpu() {
        var seconds = new LinkedHashMap<String, Double>();
        if (Files.isDirectory(PROC)) {
            roots.forEach((name, root) -> seconds.put(name, cpu(root)));
        }
        return seconds;
    }

    private static double cpu(long root) {
        double own = ticks(root, WITH_ENDED_CHILDREN);
        var descendants = ProcessHandle.of(root)
                .map(process -> process.descendants().mapToLong(ProcessHandle::pid))
                .orElse(LongStream.empty());
        return (own + descendants.mapToDouble(pid -> ticks(pid, OWN)).sum()) / TICKS_PER_SECOND;
    }

    private static double ticks(long pid, int fields) {
        try {
            var line = Files.readString(PROC.resolve(pid + "/stat"));
            var values = line.substring(line.lastIndexOf(')') + 2).split(" ");
            double sum = 0;
            for (int i = 0; i < fields; i++) {
                sum += Double.parseDouble(values[UTIME + i]);
            }
            return sum;
        } catch (IOException ended) {
            return 0;
        }
    }

    /** Seconds that all processors of the machine have been busy; 0 if unknown. */
    static double machine() {
        try (var lines = Files.lines(PROC.resolve("stat"))) {
            var values = lines.findFirst().orElseThrow().trim().split("\\s+");
            // user, nice, system, irq and softirq; not idle, iowait and steal.
            double busy = 0;
            for (int place : new int[] {1, 2, 3, 6, 7}) {
                busy += Double.parseDouble(values[place]);
            }
            return busy / TICKS_PER_SECOND;
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
