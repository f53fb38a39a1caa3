package org.hubgraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.netty.handler.codec.http.HttpResponseStatus;
import org.junit.jupiter.api.Test;

import org.hubgraph.failure.Code;
import org.hubgraph.limit.CacheShares;
import org.hubgraph.limit.CacheShares.Share;
import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.KnownSettings;
import org.hubgraph.testsupport.Manual;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The tables of the manual that list something completely are compared with the code, in both directions. */
@AnyDatabase
class ReadmeTablesTest {
    private static final Path CODE = Path.of("src/main/java/org/hubgraph");
    private static final Pattern METRIC =
            Pattern.compile("(?:Timer|Counter|Gauge|DistributionSummary)\\s*\\.builder\\(\\s*\"([a-z.]+)\"");
    private static final Pattern HEADER = Pattern.compile("(?:[hH]eaders?\\w*|getAll|with|contains|set|put"
            + "|createOptimized|HEADER = )\\(?\\s*\"([A-Z][A-Za-z]*(?:-[A-Za-z]+)*)\"");
    private static final Pattern HEADER_CONSTANT = Pattern.compile("HttpHeader(?:s|Names)\\.([A-Z][A-Z_]+)");
    /** Fields that have no meaning besides the standard one; {@code close} is a value. */
    private static final Set<String> STANDARD = Set.of(
            "accept",
            "access-control-allow-credentials",
            "close",
            "content-length",
            "content-security-policy",
            "content-type",
            "host",
            "referrer-policy",
            "transfer-encoding",
            "upgrade");
    /** OpenTelemetry reads it. */
    private static final String TRACE = "traceparent";

    private static final Pattern STATUS =
            Pattern.compile("(?:refus\\w*|withoutData|fail|setStatusCode|new GraphQLResponse)\\(\\s*(\\d{3})\\b"
                    + "|NOT_MODIFIED = (\\d{3})|HttpResponseStatus\\.([A-Z_]+)");
    private static final Pattern SCALAR = Pattern.compile("(?m)^scalar (\\w+) @specifiedBy\\(url : \"(.+?)\"\\)");
    private static final Pattern CLOSE_CODE = Pattern.compile("static final short \\w+ = (\\d+);");
    /** Of a process that SIGTERM ends; of a JVM whose main method fails. */
    private static final List<String> EXITS_OF_THE_JVM = List.of("1", "143");

    private static final KnownSettings SETTINGS = KnownSettings.find();

    private final Manual manual = Manual.read();

    @Test
    void everySettingHasTheDefaultInTheTable() {
        var wrong = Stream.concat(
                        Stream.concat(
                                manual.page("configuration.md").table("Settings").stream(),
                                Stream.concat(
                                        manual.page("limits.md").table("Lists as files").stream(),
                                        Stream.concat(
                                                manual.page("exporting.md").table("Downloads").stream(),
                                                manual.page("webhooks.md").table("Settings").stream()))),
                        manual.page("postgresql.md").table("Read replica").stream())
                .filter(row -> row.get(1).startsWith("`"))
                .map(row -> row.get(0).replace("`", "") + "=" + row.get(1).replace("`", ""))
                .filter(row -> {
                    var parts = row.split("=");
                    return !parts[1].equals(SETTINGS.standard(parts[0]));
                })
                .toList();

        assertEquals(List.of(), wrong);
    }

    /** LimitsTest compares the limits. */
    @Test
    void everySettingOfTheServerIsInATable() {
        var listed = Stream.of(
                        manual.page("configuration.md").codeInTable("Settings", 0),
                        manual.page("importing.md").codeInTable("Limits", 0),
                        manual.page("limits.md").codeInTable("Lists as files", 0),
                        manual.page("exporting.md").codeInTable("Downloads", 0),
                        manual.page("reconciliation.md").codeInTable("Settings", 0),
                        manual.page("webhooks.md").codeInTable("Settings", 0),
                        manual.page("postgresql.md").codeInTable("Read replica", 0))
                .flatMap(List::stream)
                .filter(name -> name.startsWith("hubgraph."))
                .sorted()
                .toList();

        assertEquals(
                SETTINGS.names()
                        .filter(name -> name.startsWith("hubgraph.") && !name.startsWith("hubgraph.limit."))
                        .sorted()
                        .toList(),
                listed);
    }

    @Test
    void everyScalarIsInTheTableWithTheAddressOfItsSpecification() throws IOException {
        var inSchema = SCALAR.matcher(Files.readString(Path.of("graphql/schema.graphql")))
                .results()
                .map((MatchResult scalar) -> scalar.group(1) + " " + scalar.group(2))
                .sorted()
                .toList();

        assertEquals(
                inSchema,
                manual.page("scalars.md").table("Scalars").stream()
                        .map(row -> row.get(0).replace("`", "") + " "
                                + row.get(1).replaceFirst("^\\[.*]\\((.*?)\\).*", "$1"))
                        .sorted()
                        .toList());
    }

    @Test
    void everyErrorCodeIsInTheTable() {
        assertEquals(
                Arrays.stream(Code.values()).map(Code::name).sorted().toList(),
                manual.page("errors.md").codeInTable("Error codes", 0).stream()
                        .sorted()
                        .toList());
    }

    @Test
    void everyMemberOfExtensionsIsInTheTable() throws IOException {
        var inCode = new TreeSet<String>();
        try (var files = Files.walk(CODE)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                if (source.contains("Map<String, ?> details()")) {
                    found(Pattern.compile("(?:put|Map\\.of)\\(\"(\\w+)\""), source)
                            .forEach(inCode::add);
                }
            }
        }
        found(Pattern.compile("extensions\\.put\\(\"(\\w+)\""), sources(CODE.resolve("server/response")))
                .forEach(inCode::add);

        assertEquals(inCode, new TreeSet<>(manual.page("errors.md").codeInTable("Members of extensions", 0)));
    }

    @Test
    void everyMetricIsInTheTable() throws IOException {
        var inCode = new TreeSet<String>();
        METRIC.matcher(sources(CODE)).results().forEach(metric -> inCode.add(metric.group(1)));

        var listed = manual.page("operations.md").codeInTable("Metrics", 0).stream()
                .filter(name -> name.matches("(?:graphql|http)_.*"))
                .map(name -> name.replaceFirst("_(?:seconds|bytes|total)$", "").replace('_', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(inCode, listed);
    }

    @Test
    void everyShareOfTheCachesIsInTheTable() {
        long heap = 512L << 20;
        var shares = CacheShares.ofBytes(heap / 100 * 25);

        var expected = Arrays.stream(Share.values())
                .map(share -> CacheShares.ofBytes(100).bytes(share) + " % "
                        + Math.round(shares.bytes(share) / (double) (1 << 20)) + " MB")
                .sorted()
                .toList();

        assertEquals(
                expected,
                manual.page("caching.md").table("Memory of caches").stream()
                        .map(row -> row.get(1) + " " + row.get(2))
                        .sorted()
                        .toList());
    }

    @Test
    void everyExitStatusIsInTheTable() throws IOException {
        var ours = found(Pattern.compile("EXIT_CODE = (\\d+);"), sources(CODE));

        assertEquals(
                Stream.concat(EXITS_OF_THE_JVM.stream(), ours).sorted().toList(),
                manual.page("operations.md").table("Exit status").stream()
                        .map(row -> row.get(0))
                        .sorted()
                        .toList());
    }

    @Test
    void everyExitStatusOfTheCommandIsInTheTable() throws IOException {
        var ours = found(Pattern.compile("EXIT_(?!CODE)\\w+ = (\\d+);"), sources(CODE));

        assertEquals(
                Stream.concat(Stream.of("0"), ours).sorted().toList(),
                manual.page("importing.md").table("Exit status of the command").stream()
                        .map(row -> row.get(0))
                        .sorted()
                        .toList());
    }

    @Test
    void everyLogFieldIsInTheTable() throws IOException {
        var ours = found(Pattern.compile("String KEY = \"(\\w+)\""), sources(CODE.resolve("server/response")));

        assertEquals(
                Stream.concat(Stream.of("spanId", "traceId"), ours).sorted().toList(),
                manual.page("operations.md").codeInTable("Log", 0).stream()
                        .sorted()
                        .toList());
    }

    @Test
    void everyHeaderFieldIsInTheTable() throws IOException {
        var code = sources(CODE.resolve("server")) + sources(CODE.resolve("database/replica"));

        var inCode = Stream.concat(
                        found(HEADER, code), found(HEADER_CONSTANT, code).map(name -> name.replace('_', '-')))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !STANDARD.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        inCode.add(TRACE);

        assertEquals(
                inCode,
                manual.page("contracts.md").codeInTable("HTTP header fields", 0).stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyStatusCodeIsInTheTable() throws IOException {
        var inCode = STATUS.matcher(sources(CODE.resolve("server")))
                .results()
                .map((MatchResult match) -> match.group(3) == null
                        ? Stream.of(match.group(1), match.group(2))
                                .filter(code -> code != null)
                                .findFirst()
                                .orElseThrow()
                        : netty(match.group(3)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                inCode,
                manual.page("contracts.md").table("HTTP status codes").stream()
                        .map(row -> row.get(0))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String netty(String name) {
        try {
            var status =
                    (HttpResponseStatus) HttpResponseStatus.class.getField(name).get(null);
            return Integer.toString(status.code());
        } catch (ReflectiveOperationException gone) {
            throw new IllegalStateException(gone);
        }
    }

    @Test
    void everyCloseCodeIsInTheTable() throws IOException {
        assertEquals(
                found(CLOSE_CODE, sources(CODE.resolve("server/subscription"))).toList(),
                manual.page("subscriptions.md").table("Close codes").stream()
                        .map(row -> row.get(0))
                        .toList());
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
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
