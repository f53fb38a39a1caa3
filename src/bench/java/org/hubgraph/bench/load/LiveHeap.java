package org.hubgraph.bench.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.hubgraph.bench.Refused;

/**
 * The size in bytes of the live objects on the heap of another Java process: the total of its class histogram, after
 * full garbage collections.
 */
final class LiveHeap {
    private static final Pattern TOTAL = Pattern.compile("^Total\\s+\\d+\\s+(\\d+)", Pattern.MULTILINE);

    private LiveHeap() {}

    static long bytes(long pid) throws IOException, InterruptedException {
        // Two collections: objects that the first one only enqueues (cleaners, references) are removed by the second.
        jcmd(pid, "GC.run");
        var histogram = jcmd(pid, "GC.class_histogram");
        var total = TOTAL.matcher(histogram);
        if (!total.find()) {
            throw new Refused("jcmd " + pid + " GC.class_histogram answered: "
                    + histogram.lines().findFirst().orElse(""));
        }
        return Long.parseLong(total.group(1));
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        var answer = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return answer;
    }
}
