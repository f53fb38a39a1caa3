package org.hubgraph.bench.importing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.hubgraph.bench.Options;
import org.hubgraph.bench.Refused;

/** Imports a generated list of organisations twice, and prints how many rows a second each took. */
public final class ImportRate {
    private static final int ACCEPTED = 202;
    private static final int PAUSE_MILLIS = 50;
    private static final int ROWS = 20_000;
    private static final List<String> SYLLABLES = List.of(
            ("ba be bi bo da de di do fa fe fi fo ga ge gi go ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe pi po"
                            + " ra re ri ro sa se si so ta te ti to va ve vi vo za ze zi zo bran stor kel mind plex horn")
                    .split(" "));
    private static final List<String> ENDINGS =
            List.of("Labs", "Systems", "Institute", "Works", "Foundation", "Energy", "Robotics", "University");
    private static final List<String> PLACES =
            List.of("DE,Hamburg", "FR,Lyon", "GB,Leeds", "JP,Osaka", "US,Austin", "CA,Toronto", "KR,Seoul", "IT,Turin");
    private static final List<String> KINDS = List.of("company", "startup", "research", "university");
    private static final List<String> SECTORS =
            List.of("optics", "software", "energy", "health", "robotics", "shipping");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final String credentials;

    private ImportRate(URI server, String user) {
        this.server = server;
        this.credentials = "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    public static void run(Options options) throws IOException, InterruptedException {
        options.of("url", "user", "rows", "seed");
        var rate = new ImportRate(URI.create(options.need("url")), options.need("user"));
        int rows = options.count("rows", ROWS);
        String file = file(rows, new Random(options.count("seed", 1)));
        for (String run : List.of("first", "second")) {
            long begun = System.nanoTime();
            var ended = rate.ended(rate.send(file));
            double seconds = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
            System.out.printf(
                    Locale.ROOT, "%s: %s, %.1f s, %.0f rows/s%n", run, ended.get("totals"), seconds, rows / seconds);
        }
    }

    private static String file(int rows, Random random) {
        var text = new StringBuilder("record_id,name,other_name,language,kind,country,city,website,founded,sectors\n");
        for (int row = 0; row < rows; row++) {
            String name = word(random, 4) + " " + word(random, 3);
            text.append("bench-" + row + "," + name + " " + any(ENDINGS, random) + "," + name + ",en,"
                    + any(KINDS, random) + "," + any(PLACES, random) + ",https://"
                    + name.replace(" ", "").toLowerCase(Locale.ROOT) + ".example," + (1950 + random.nextInt(75)) + ","
                    + any(SECTORS, random) + "|" + any(SECTORS, random) + "\n");
        }
        return text.toString();
    }

    private static String word(Random random, int syllables) {
        var word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(any(SYLLABLES, random));
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static String any(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private String send(String file) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.resolve("/imports?mapping=tenants&fileName=bench.csv"))
                .header("Authorization", credentials)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(file))
                .build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != ACCEPTED) {
            throw new Refused("The server does not accept the file: " + response.body());
        }
        return JSON.readTree(response.body()).get("id").asText();
    }

    private JsonNode ended(String id) throws IOException, InterruptedException {
        while (true) {
            var request = HttpRequest.newBuilder(server.resolve("/imports/" + id))
                    .header("Authorization", credentials)
                    .build();
            var run = JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
            String state = run.path("state").asText();
            if (!state.equals("QUEUED") && !state.equals("RUNNING")) {
                return run;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
