package org.hubgraph.server.page.explore;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.failure.Invalid;
import org.hubgraph.testsupport.Program;
import org.hubgraph.value.PartialDate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The computations of the explorer, run with Node.js; their tests are in {@code src/test/explorer}. */
class ExplorerModelsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    @Test
    void theModelsKeepTheirRules() throws Exception {
        var output = node("--test", "--test-reporter=tap", "src/test/explorer/models.test.mjs");

        assertTrue(output.contains("# fail 0"), output);
    }

    /** The explorer applies {@code asOf} itself, so it must understand dates as the server does. */
    @Test
    void datesMeanTheSameDaysAsOnTheServer() throws Exception {
        var texts = texts();
        var input = Files.writeString(directory.resolve("dates.json"), JSON.writeValueAsString(texts));

        var found = JSON.readTree(node("src/test/explorer/bounds.mjs", input.toString()));

        assertEquals(texts.size(), found.size());
        for (int i = 0; i < texts.size(); i++) {
            assertEquals(bounds(texts.get(i)), found.get(i).asText(), texts.get(i));
        }
    }

    private static String bounds(String text) {
        try {
            var date = new PartialDate(text);
            return date.earliest() + " " + date.latest();
        } catch (Invalid noDate) {
            return "none";
        }
    }

    /** All forms of dates with all qualifiers, intervals of them, and texts that are no dates. */
    private static List<String> texts() {
        var points = new ArrayList<String>();
        for (String year : List.of("0000", "0001", "0099", "1582", "1900", "2000", "2023", "2024", "9999")) {
            points.add(year);
            points.add(year.substring(0, 3) + "X");
            points.add(year.substring(0, 2) + "XX");
            Stream.of("00", "01", "02", "12", "13", "21", "32", "33", "36", "37", "40", "41", "42")
                    .forEach(part -> points.add(year + "-" + part));
            Stream.of("01-01", "02-28", "02-29", "02-30", "04-31", "12-31", "13-01", "00-10", "05-00")
                    .forEach(day -> points.add(year + "-" + day));
        }
        var texts = new ArrayList<String>();
        for (String point : points) {
            Stream.of("", "~", "?", "%", "!").forEach(qualifier -> texts.add(point + qualifier));
            Stream.of("../%s", "%s/..", "%s/2023", "1999-06/%s", "%1$s/%1$s")
                    .forEach(form -> texts.add(String.format(form, point)));
        }
        texts.addAll(List.of("", "..", "../..", "/", "2023/", "/2023", "2023-1", "23", "2023-09-28T00", "２０２３"));
        return texts;
    }

    private static String node(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(Program.required("node", "nodejs").toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }
}
