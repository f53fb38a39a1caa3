package org.hubgraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.KnownSettings;
import org.hubgraph.testsupport.Manual;
import org.hubgraph.testsupport.ManualPage;
import org.hubgraph.testsupport.ManualPage.Block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The README is short, and everything that the manual names exists: pages, links, files, settings, tests. ReadmeTablesTest
 * compares its tables with the code, ModelAndArchitectureTest its diagram of the model and its architecture page, ReadmeIT
 * runs its blocks.
 */
@AnyDatabase
class ReadmeTest {
    private static final int MOST_LINES = 150;
    private static final Pattern PATH = Pattern.compile("(?<![\\w/.-])(?:src|graphql|\\.ci)/[\\w./-]*\\w");
    private static final Pattern SETTING =
            Pattern.compile("(?<![\\w.-])(?:-D)?((?:hubgraph|quarkus)\\.[a-z][\\w.-]*\\w)");
    private static final Pattern VARIABLE = Pattern.compile("\\b(?:HUBGRAPH|QUARKUS)_[A-Z0-9_]+\\b");
    private static final Pattern TEST_CLASS = Pattern.compile("\\b[A-Z][a-z]\\w+(?:Test|IT)\\b");
    private static final Pattern CAMEL_CASE = Pattern.compile("\\b[a-z]+(?:[A-Z][a-z]+)+\\b");
    /** A number of repetitions: it is in one place of the manual only, so that it can be kept right. */
    private static final Pattern REPETITIONS =
            Pattern.compile("\\b(?:\\d[\\d,]*|once|twice|two|three|four|five|six|ten|twenty"
                    + "|hundred|thousand)\\b[^.|\n]*-Pthorough");

    private static final Pattern PROFILE = Pattern.compile("(?<![\\w-])-P([a-z,]+)");
    /** Words of older texts that hide the subject of a sentence. */
    private static final Pattern NO_SUBJECT =
            Pattern.compile("(?i:\\b(?:whoever|nobody)\\b).*|(?:(?m:^)|[.:|] )(?:Who|What) .*");
    /** Settings of extensions that are on the class path of the build only: see {@link KnownSettings}. */
    private static final Pattern OF_THE_BUILD =
            Pattern.compile("quarkus\\.(?:container-image|native|application)\\..*");

    private static final KnownSettings SETTINGS = KnownSettings.find();

    private final Manual manual = Manual.read();

    @Test
    void theReadmeIsShortAndBeginsWithTheTwoCommands() {
        var readme = manual.pages().get(0);
        var sections =
                readme.lines().stream().filter(line -> line.startsWith("## ")).toList();
        var commands = readme.blocks().stream()
                .filter(block -> block.language().equals("sh"))
                .map(Block::text)
                .toList();

        assertTrue(readme.lines().size() <= MOST_LINES, () -> readme.lines().size() + " lines");
        assertEquals("## Two commands", sections.get(0));
        assertEquals(List.of("./mvnw quarkus:dev", "./mvnw verify"), commands.subList(0, 2));
    }

    @Test
    void everyPageIsInTheIndexOnce() throws IOException {
        try (var files = Files.list(Manual.FOLDER)) {
            assertEquals(
                    files.sorted().toList(),
                    manual.pages().stream()
                            .map(ManualPage::path)
                            .filter(path -> path.startsWith(Manual.FOLDER))
                            .sorted()
                            .toList());
        }
    }

    @Test
    void theReadmeLeadsToEveryPage() {
        var linked = manual.pages().get(0).links().map(link -> link.replaceFirst("#.*", ""));

        var unlinked = manual.pages().stream()
                .map(page -> page.path().toString())
                .collect(Collectors.toCollection(HashSet::new));
        linked.forEach(unlinked::remove);
        assertEquals(List.of(Manual.README.toString()), List.copyOf(unlinked));
    }

    @Test
    void everyLinkLeadsSomewhere() {
        var broken = manual.pages().stream()
                .flatMap(page -> page.links()
                        .filter(link -> !link.matches("https?://.*"))
                        .filter(link -> !leadsSomewhere(page, link))
                        .map(link -> page.path() + ": " + link))
                .toList();

        assertEquals(List.of(), broken);
    }

    private boolean leadsSomewhere(ManualPage from, String link) {
        var parts = link.split("#", 2);
        var target = parts[0].isEmpty()
                ? from.path()
                : from.path().resolveSibling(parts[0]).normalize();
        return Files.exists(target)
                && (parts.length == 1
                        || manual.pages().stream()
                                .anyMatch(page -> page.path().equals(target)
                                        && page.anchors().contains(parts[1])));
    }

    @Test
    void noPageHasTwoEqualAnchors() {
        for (var page : manual.pages()) {
            assertEquals(
                    page.anchors().stream().distinct().toList(),
                    page.anchors(),
                    page.path().toString());
        }
    }

    @Test
    void everyFileExists() {
        var missing = found(PATH, allCode())
                .filter(path -> !Files.exists(Path.of(path)))
                .toList();

        assertEquals(List.of(), missing);
    }

    @Test
    void everyTestExists() throws IOException {
        var tests = Manual.classNames(Path.of("src/test/java"));

        assertEquals(
                List.of(),
                found(TEST_CLASS, manual.text())
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
                        found(VARIABLE, manual.text()).filter(name -> !SETTINGS.isKnownVariable(name)))
                .toList();

        assertEquals(List.of(), unknown);
    }

    /**
     * Fields of the schema, members of JSON, settings of databases and methods are in one of these files; names of client
     * libraries are in the blocks that use them.
     */
    @Test
    void everyNameInCamelCaseIsKnown() throws IOException {
        var known = Files.readString(Path.of("graphql/schema.graphql")) + sources(Path.of("src")) + blocks();

        assertEquals(
                List.of(),
                found(CAMEL_CASE, String.join("\n", manual.inlineCode()))
                        .filter(name -> !known.contains(name))
                        .toList());
    }

    @Test
    void everyProfileExists() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));

        assertEquals(
                List.of(),
                found(PROFILE, allCode())
                        .flatMap(profiles -> Arrays.stream(profiles.split(",")))
                        .filter(profile -> !pom.contains("<id>" + profile + "</id>"))
                        .toList());
    }

    @Test
    void everyCommandOfTheBenchmarkExists() throws IOException {
        var known = sources(Path.of("src/bench")) + Files.readString(Path.of("src/bench/bench"));

        assertEquals(
                List.of(),
                found(Pattern.compile("src/bench/bench ([a-z]+)"), blocks())
                        .filter(command ->
                                !known.contains("case \"" + command + "\"") && !known.contains("= " + command + " ]"))
                        .toList());
    }

    @Test
    void noSentenceHidesItsSubject() {
        var sentences = manual.pages().stream()
                .flatMap(page -> NO_SUBJECT.matcher(page.prose()).results())
                .map(MatchResult::group)
                .toList();

        assertEquals(List.of(), sentences);
    }

    @Test
    void onlyThePageAboutContributingHasNumbersOfRepetitions() {
        var numbers = manual.pages().stream()
                .filter(page -> !page.path().endsWith("contributing.md"))
                .flatMap(page -> REPETITIONS.matcher(page.prose()).results())
                .map(MatchResult::group)
                .toList();

        assertEquals(List.of(), numbers);
    }

    /** The code between backticks and in code blocks. */
    private String allCode() {
        return String.join("\n", manual.inlineCode()) + "\n" + blocks();
    }

    private String blocks() {
        return manual.blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
    }

    /** The first group of each match, or the whole match if the pattern has no group. */
    private static Stream<String> found(Pattern pattern, String text) {
        return pattern
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(Math.min(1, match.groupCount())))
                .distinct()
                .toList()
                .stream();
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
