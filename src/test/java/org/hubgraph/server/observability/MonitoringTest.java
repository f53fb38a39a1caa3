package org.hubgraph.server.observability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.hubgraph.failure.Code;
import org.hubgraph.testsupport.Manual;
import org.hubgraph.testsupport.Program;
import org.hubgraph.testsupport.ThoroughOnly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The alerts and the dashboard use only metrics, and values of labels, that the manual lists; {@code ReadmeTablesTest}
 * compares the manual with the code. Prometheus itself checks the rules where it is installed.
 */
class MonitoringTest {
    private static final Path FOLDER = Path.of("src/main/monitoring");
    private static final Path RULES = FOLDER.resolve("hubgraph.rules.yml");
    private static final Pattern METRIC = Pattern.compile("\\b(?:graphql|http|agroal|jvm|process)_\\w+");
    private static final Pattern LABEL = Pattern.compile("(\\w+)_?\\{[^}]*?(\\w+)=~?\"([^\"$]+)\"");
    private static final Pattern SUFFIX = Pattern.compile("_(?:seconds|bytes|total|count|sum|bucket)+(?=_|$)");

    @Test
    void everyAlertSaysWhatIsWrong() throws IOException {
        var names = new HashSet<String>();
        for (var rule : rules()) {
            String name = rule.path("alert").asText();
            assertTrue(names.add(name), name);
            assertTrue(name.matches("Hubgraph[A-Z]\\w+"), name);
            assertTrue(
                    Set.of("info", "warning", "critical")
                            .contains(rule.at("/labels/severity").asText()),
                    name);
            assertTrue(rule.at("/annotations/summary").asText().length() > 10, name);
            assertTrue(rule.at("/annotations/description").asText().length() > 10, name);
        }
        assertTrue(names.size() > 10, names::toString);
    }

    @Test
    void everyMetricAndEveryValueOfALabelIsInTheManual() throws IOException {
        var rows = Manual.read().page("operations.md").table("Metrics").stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
        var wrong = new ArrayList<String>();
        var expressions = new ArrayList<>(dashboardExpressions());
        rules().forEach(rule -> expressions.add(rule.path("expr").asText()));
        assertTrue(expressions.size() > 20, expressions::toString);

        for (String expression : expressions) {
            METRIC.matcher(expression).results().forEach(metric -> {
                if (row(rows, metric.group()).isEmpty()) {
                    wrong.add(metric.group());
                }
            });
            LABEL.matcher(expression).results().forEach(label -> {
                for (String value : label.group(3).split("\\|")) {
                    if (!label.group(2).equals("job") && !isKnown(value, row(rows, label.group(1)))) {
                        wrong.add(label.group());
                    }
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    /** The description of a metric; empty if there is none. */
    private static String row(Map<String, String> rows, String metric) {
        return rows.entrySet().stream()
                .filter(row -> base(row.getKey().replace("`", "")).equals(base(metric))
                        || row.getValue().contains("`" + metric + "`"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining());
    }

    private static String base(String metric) {
        return SUFFIX.matcher(metric).replaceAll("");
    }

    private static boolean isKnown(String value, String description) {
        return description.contains("`" + value + "`")
                || List.of(Code.values()).stream().anyMatch(code -> code.name().equals(value));
    }

    @Test
    void thePanelsOfTheDashboardDoNotOverlap() throws IOException {
        var ids = new HashSet<Integer>();
        var taken = new HashSet<List<Integer>>();
        for (var panel : dashboard().path("panels")) {
            assertTrue(ids.add(panel.path("id").asInt()), panel::toString);
            var place = panel.path("gridPos");
            int right = place.path("x").asInt() + place.path("w").asInt();
            assertTrue(right <= 24, panel::toString);
            for (int x = place.path("x").asInt(); x < right; x++) {
                for (int y = 0; y < place.path("h").asInt(); y++) {
                    assertTrue(taken.add(List.of(x, place.path("y").asInt() + y)), panel::toString);
                }
            }
        }
        assertTrue(ids.size() > 10, ids::toString);
    }

    /** Also runs the examples of alerts. */
    @Test
    @ThoroughOnly
    void prometheusAcceptsTheRulesAndTheExpressionsOfTheDashboard(@TempDir Path directory) throws Exception {
        var promtool = Program.required("promtool", "prometheus").toString();
        var panels = new ArrayList<Map<String, String>>();
        for (String expression : dashboardExpressions()) {
            String filled = expression.replace("$__rate_interval", "5m").replace("$job", "hubgraph");
            panels.add(Map.of("record", "panel", "expr", filled));
        }
        Path asRules = directory.resolve("dashboard.rules.yml");
        new YAMLMapper()
                .writeValue(asRules.toFile(), Map.of("groups", List.of(Map.of("name", "panels", "rules", panels))));

        for (var command : List.of(
                List.of(promtool, "check", "rules", "hubgraph.rules.yml"),
                List.of(promtool, "check", "rules", asRules.toString()),
                List.of(promtool, "test", "rules", "hubgraph.rules.test.yml"))) {
            var process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes());
            assertEquals(0, process.waitFor(), output);
        }
    }

    private static List<JsonNode> rules() throws IOException {
        var rules = new ArrayList<JsonNode>();
        for (var group : new YAMLMapper().readTree(Files.readString(RULES)).path("groups")) {
            group.path("rules").forEach(rules::add);
        }
        return rules;
    }

    private static JsonNode dashboard() throws IOException {
        return new ObjectMapper().readTree(Files.readString(FOLDER.resolve("hubgraph-dashboard.json")));
    }

    private static List<String> dashboardExpressions() throws IOException {
        return dashboard().findValuesAsText("expr");
    }
}
