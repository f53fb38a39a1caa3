package org.hubgraph.bench.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.hubgraph.bench.Options;
import org.hubgraph.bench.generate.Vocabulary;

/**
 * Writes the variables of the workloads, one JSON object per line; each request uses the next line. Other servers page
 * by offset. This server pages by cursors, which are collected by reading the first thousand hubs and tenants. The
 * variables of other servers for {@code W6} and {@code W10} are those of PostGraphile, which reads and writes the columns
 * of this server's tables.
 */
public final class Variables {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> CURRENCIES =
            List.of("EUR USD GBP CHF SEK NOK DKK PLN CZK HUF RON BGN JPY CAD AUD NZD SGD INR BRL ZAR".split(" "));
    private static final List<String> KINDS = List.of("STARTUP", "COMPANY", "RESEARCH_INSTITUTE", "NONPROFIT");
    /** A few months before the last founding. */
    private static final LocalDate LATE_FOUNDING = LocalDate.of(2023, 5, 1);

    private static final LocalDate FIRST_POST = LocalDate.of(2005, 1, 1);
    private static final int HUBS = 1000;
    private static final int TENANTS = 100_000;
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
        write(
                folder,
                "W7",
                240,
                i -> Map.of(
                        "kind",
                        KINDS.get(i % 4),
                        "from",
                        LATE_FOUNDING.plusDays(i / 4).toString()));
        write(folder, "W8", 250, i -> year(FIRST_POST.plusDays(i * 26), url != null));
        write(folder, "W9", 250, Variables::hubs);
        if (url == null) {
            write(folder, "W6", 250, i -> Map.of("key", name(i).replace(" ", "")));
            write(folder, "W10", 250, NewTenant::columns);
            write(folder, "W2", 200, i -> Map.of("offset", i * 49 % 981));
            write(folder, "W5", 200, i -> Map.of("offset", i * 5));
        } else {
            write(folder, "W6", 250, i -> Map.of("text", name(i)));
            write(folder, "W10", 250, NewTenant::input);
            var hubs = new CursorWalk(URI.create(url), "hubs").upTo(LAST_OFFSET);
            var tenants = new CursorWalk(URI.create(url), "tenants").upTo(LAST_OFFSET);
            write(folder, "W2", 200, i -> after(hubs, i * 49 % 981));
            write(folder, "W5", 200, i -> after(tenants, i * 5));
        }
        System.err.println("variables: written to " + folder);
    }

    /** The last two words of the name of an organisation, in lower case. No other name has a word that begins so. */
    private static String name(int i) {
        String name = Vocabulary.tenant(TENANTS / 10 + i * 389 % (TENANTS - TENANTS / 10));
        return name.substring(name.indexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    /** A year from the day; other servers compare dates as texts, with the day after it as the bound. */
    private static Map<String, Object> year(LocalDate from, boolean inclusive) {
        return Map.of(
                "from",
                from.toString(),
                "until",
                from.plusDays(inclusive ? 364 : 365).toString());
    }

    private static Map<String, Object> hubs(int i) {
        var slugs = new LinkedHashMap<String, Object>();
        for (char alias = 'a'; alias <= 'j'; alias++) {
            slugs.put(String.valueOf(alias), "hub-" + ((i * 37 + (alias - 'a') * 101) % HUBS + 1));
        }
        return slugs;
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
