package org.hubgraph.bench.worst;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;

import org.hubgraph.bench.Options;
import org.hubgraph.bench.Refused;

/** Prints the queries and documents that cost a running server the most of what it estimates. */
public final class Worst {
    private static final int SHOWN = 15;
    private static final int MULTIPLIED = 8;
    /** Index of utime among the fields after the name of the command in /proc/PID/stat (proc(5)); stime follows. */
    private static final int UTIME = 11;

    private static final int MILLIS_PER_TICK = 10;

    private Worst() {}

    public static void run(Options options) {
        options.of("url", "pid", "complete", "longest", "width");
        var server = new Server(URI.create(options.need("url")), cpu(options.get("pid", null)));
        var search = new Search(server);
        var found = search.run(options.count("complete", 2), options.count("longest", 5), options.count("width", 12));
        print("Most objects of " + found.size() + " queries", found);
        print(
                "Most CPU time",
                found.stream()
                        .sorted(Comparator.comparingLong(Measured::cpuMillis).reversed())
                        .toList());
        print(
                "Most objects for each that is reckoned",
                found.stream()
                        .sorted(Comparator.comparingDouble(Measured::ratio).reversed())
                        .toList());
        print("With all leaves, and under many aliases", search.multiplied(MULTIPLIED));
        print(
                "Documents",
                Documents.all().values().stream().map(server::measure).toList());
    }

    private static void print(String title, List<Measured> measured) {
        System.out.print("\n" + title + "\n" + Measured.heading());
        measured.stream().limit(SHOWN).map(Measured::line).forEach(System.out::print);
    }

    private static LongSupplier cpu(String pid) {
        if (pid == null) {
            return () -> -1;
        }
        var stat = Path.of("/proc", pid, "stat");
        return () -> {
            try {
                String line = Files.readString(stat);
                var values = line.substring(line.lastIndexOf(')') + 2).split(" ");
                return (Long.parseLong(values[UTIME]) + Long.parseLong(values[UTIME + 1])) * MILLIS_PER_TICK;
            } catch (IOException ended) {
                throw new Refused("--pid " + pid + " is no running process.");
            }
        };
    }
}
