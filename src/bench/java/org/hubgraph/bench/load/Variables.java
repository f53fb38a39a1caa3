package org.hubgraph.bench.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.hubgraph.bench.Options;

/**
 * Writes the variables of the five workloads, one JSON object per line; each request uses the next line. Other servers
 * page by offset. This server pages by cursors, which are collected by reading the first thousand hubs and tenants.
 */
public final class Variables {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CURRENCIES =
            List.of("EUR USD GBP CHF SEK NOK DKK PLN CZK HUF RON BGN JPY CAD AUD NZD SGD INR BRL ZAR".split(" "));
    private static final int HUBS = 1000;
    private static final int LAST_OFFSET = 995;

    private Variables() {}

    public static void run(Options options) throws IOException, InterruptedException {
        options.of("url", "folder");
        var folder = Path.of(options.get("folder", "target/bench/variables"));
        var url = options.get("url", null);
        Files.createDirectories(folder);
        write(folder, "W1", 250, i -> Map.of("slug", "hub-" + (i * 37 % HUBS + 1)));
        write(folder, "W3", 250, i -> Map.of("slug", "hub-" + ((i * 61 + 7) % HUBS + 1)));
        write(folder, "W4", 240, i -> minSize(CURRENCIES.get(i % 20), 1_000_000 * (1 + 6 * (i / 20)), url != null));
        if (url == null) {
            write(folder, "W2", 200, i -> Map.of("offset", i * 49 % 981));
            write(folder, "W5", 200, i -> Map.of("offset", i * 5));
        } else {
            var hubs = new CursorWalk(URI.create(url), "hubs").upTo(LAST_OFFSET);
            var tenants = new CursorWalk(URI.create(url), "tenants").upTo(LAST_OFFSET);
            write(folder, "W2", 200, i -> after(hubs, i * 49 % 981));
            write(folder, "W5", 200, i -> after(tenants, i * 5));
        }
        System.err.println("variables: written to " + folder);
    }

    private static Map<String, Object> minSize(String currency, int size, boolean text) {
        var variables = new LinkedHashMap<String, Object>();
        variables.put("currency", currency);
        variables.put("minSize", text ? Integer.toString(size) : size);
        return variables;
    }

    private static Map<String, Object> after(List<String> cursors, int offset) {
        return offset == 0 ? Map.of() : Map.of("after", cursors.get(offset - 1));
    }

    private static void write(Path folder, String workload, int values, IntFunction<Map<String, Object>> variables)
            throws IOException {
        var lines = new ArrayList<String>();
        for (int i : IntStream.range(0, values).toArray()) {
            lines.add(JSON.writeValueAsString(variables.apply(i)));
        }
        Files.write(folder.resolve(workload + ".jsonl"), lines);
    }
}
