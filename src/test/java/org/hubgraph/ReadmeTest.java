package org.hubgraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.hubgraph.failure.Code;
import org.hubgraph.testsupport.KnownSettings;
import org.hubgraph.testsupport.Readme;
import org.hubgraph.testsupport.Readme.Block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Everything that the README names exists: files, links, settings, tests, codes, metrics. ReadmeIT runs its code
 * blocks.
 */
class ReadmeTest {
    private static final Path CODE = Path.of("src/main/java/org/hubgraph");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern PATH = Pattern.compile("(?<![\\w/.-])(?:src|graphql|\\.ci)/[\\w./-]*\\w");
    private static final Pattern SETTING =
            Pattern.compile("(?<![\\w.-])(?:-D)?((?:hubgraph|quarkus)\\.[a-z][\\w.-]*\\w)");
    private static final Pattern VARIABLE = Pattern.compile("\\b(?:HUBGRAPH|QUARKUS)_[A-Z0-9_]+\\b");
    private static final Pattern TEST_CLASS = Pattern.compile("\\b[A-Z][a-z]\\w+(?:Test|IT)\\b");
    private static final Pattern PROFILE = Pattern.compile("(?<![\\w-])-P([a-z,]+)");
    private static final Pattern RELATION = Pattern.compile("  (\\w+) \\S+ (\\w+) : \".*\"");
    /** Settings of extensions that exist only during the build: see {@link KnownSettings}. */
    private static final Pattern OF_THE_BUILD =
            Pattern.compile("quarkus\\.(?:container-image|native|application)\\..*");

    private static final KnownSettings SETTINGS = KnownSettings.find();

    private final Readme readme = Readme.read();

    @Test
    void everyLinkLeadsSomewhere() {
        var anchors = readme.headings().stream()
                .map(heading -> "#"
                        + heading.toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\w -]", "")
                                .replace(' ', '-'))
                .toList();
        var broken = found(LINK, readme.text())
                .filter(link -> !link.startsWith("https://"))
                .filter(link -> link.startsWith("#") ? !anchors.contains(link) : !Files.exists(Path.of(link)))
                .toList();

        assertEquals(List.of(), broken);
    }

    @Test
    void everyFileIsThere() {
        var missing = found(PATH, allCode())
                .filter(path -> !Files.exists(Path.of(path)))
                .toList();

        assertEquals(List.of(), missing);
    }

    @Test
    void everyTestIsThere() throws IOException {
        var tests = names(Path.of("src/test/java"));

        assertEquals(
                List.of(),
                found(TEST_CLASS, readme.text())
                        .filter(name -> !tests.contains(name))
                        .toList());
    }

    @Test
    void everySettingIsRead() throws IOException {
        var ofTests = sources(Path.of("src/test/java"));
        var unknown = Stream.concat(
                        found(SETTING, allCode())
                                .filter(name -> !SETTINGS.isKnown(name)
                                        && !SETTINGS.isPrefix(name)
                                        && !OF_THE_BUILD.matcher(name).matches()
                                        && !ofTests.contains('"' + name + '"')),
                        found(VARIABLE, readme.text()).filter(name -> !SETTINGS.isKnownVariable(name)))
                .toList();

        assertEquals(List.of(), unknown);
    }

    @Test
    void everySettingHasTheDefaultThatIsSaid() {
        var wrong = Stream.of("Settings", "A standby for queries")
                .flatMap(heading -> readme.table(heading).stream())
                .filter(row -> row.get(1).startsWith("`"))
                .map(row -> row.get(0).replace("`", "") + "=" + row.get(1).replace("`", ""))
                .filter(row -> {
                    var parts = row.split("=");
                    return !parts[1].equals(SETTINGS.standard(parts[0]));
                })
                .toList();

        assertEquals(List.of(), wrong);
    }

    @Test
    void everyCodeOfAnErrorIsSaid() {
        var said = readme.table("Errors").stream()
                .map(row -> row.get(0).replace("`", ""))
                .sorted()
                .toList();

        assertEquals(Arrays.stream(Code.values()).map(Code::name).sorted().toList(), said);
    }

    @Test
    void everyMetricIsOurs() throws IOException {
        var sources = sources(CODE);
        var unknown = readme.table("Metrics").stream()
                .flatMap(row -> found(Pattern.compile("`((?:graphql|http)_\\w+)`"), row.get(0)))
                .filter(metric -> Stream.of("", "_seconds", "_total", "_bytes")
                        .filter(metric::endsWith)
                        .map(unit -> metric.substring(0, metric.length() - unit.length())
                                .replace('_', '.'))
                        .noneMatch(name -> sources.contains('"' + name + '"')))
                .toList();

        assertEquals(List.of(), unknown);
    }

    @Test
    void everyProfileIsThere() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));

        assertEquals(
                List.of(),
                found(PROFILE, allCode())
                        .flatMap(profiles -> Arrays.stream(profiles.split(",")))
                        .filter(profile -> !pom.contains("<id>" + profile + "</id>"))
                        .toList());
    }

    @Test
    void everyCommandOfTheBenchmarkIsThere() throws IOException {
        var known = sources(Path.of("src/bench")) + Files.readString(Path.of("src/bench/bench"));

        assertEquals(
                List.of(),
                found(Pattern.compile("src/bench/bench ([a-z]+)"), blocks())
                        .filter(command ->
                                !known.contains("case \"" + command + "\"") && !known.contains("= " + command + " ]"))
                        .toList());
    }

    @Test
    void theModelIsMadeOfEntities() throws IOException {
        var entities = names(CODE);
        var wrong = block("erDiagram").lines().skip(1).flatMap(line -> {
            var relation = RELATION.matcher(line);
            return relation.matches() ? Stream.of(relation.group(1), relation.group(2)) : Stream.of(line);
        });

        assertEquals(
                List.of(),
                wrong.filter(name -> !entities.contains(camelCase(name))).toList());
    }

    private static String camelCase(String table) {
        return Arrays.stream(table.split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    /** Each line has names and, after two spaces, a description, which may continue on lines that begin with spaces. */
    @Test
    void everyPlaceIsThereAndEveryPackageHasItsPlace() throws IOException {
        var packages = new ArrayList<String>();
        String group = "";
        for (String line : block("graphql/schema.graphql").lines().toList()) {
            int indentation = line.length() - line.stripLeading().length();
            if (indentation > 4) {
                continue;
            }
            var names = line.strip().split("  ")[0].split(" ");
            for (String name : names) {
                String place = indentation == 4 ? group + name : name;
                assertTrue(Files.exists(indentation == 0 ? Path.of(place) : CODE.resolve(place)), line);
                if (indentation > 0) {
                    packages.add(place.substring(0, place.length() - 1));
                }
            }
            if (indentation == 2) {
                group = names[0];
            }
        }
        try (var folders = Files.walk(CODE, 2)) {
            assertEquals(
                    folders.filter(folder -> Files.isDirectory(folder) && !folder.equals(CODE))
                            .map(folder -> CODE.relativize(folder).toString())
                            .filter(folder -> !folder.equals("version"))
                            .sorted()
                            .toList(),
                    packages.stream().sorted().toList());
        }
    }

    private String block(String firstLine) {
        return readme.blocks().stream()
                .map(Block::text)
                .filter(text -> text.startsWith(firstLine))
                .findFirst()
                .orElseThrow();
    }

    /** The code between backticks and in code blocks. */
    private String allCode() {
        return String.join("\n", readme.inlineCode()) + "\n" + blocks();
    }

    private String blocks() {
        return readme.blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
    }

    /** The first group of each match, or the whole match if the pattern has no group. */
    private static Stream<String> found(Pattern pattern, String text) {
        return pattern
                .matcher(text)
                .results()
                .map((MatchResult place) -> place.group(Math.min(1, place.groupCount())))
                .distinct()
                .toList()
                .stream();
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .toList();
        }
    }

    private static String sources(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var text = new StringBuilder();
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }
}
