package org.hubgraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.Manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The features of PostgreSQL that the server uses are in {@code .ci/compatibility/features}, which tries them on another
 * database, and in the table of the manual. Functions and the statements named here are compared.
 */
class PostgresqlFeaturesTest {
    private static final Pattern FEATURE = Pattern.compile(
            "\\b(?:pg_\\w+|unnest|setval|set_config|gen_random_uuid)(?=\\()"
                    + "|\\bon conflict\\b|\\bdiscard plans\\b|\\bset search_path\\b|= any(?=\\()|\\blateral\\b|\\busing gin\\b");

    @Test
    void everyFeatureIsTriedAndInTheTable() throws IOException {
        var used = new TreeSet<String>();
        for (var folder : List.of("src/main/java", "src/main/resources/db", "src/main/databases/postgresql")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(path -> path.toString().matches(".*\\.(?:java|sql)"))
                        .toList()) {
                    used.addAll(features(Files.readString(file)));
                }
            }
        }
        assertTrue(used.containsAll(List.of("pg_current_xact_id", "= any", "discard plans")), used::toString);

        var tried = features(Files.readString(Path.of(".ci/compatibility/features")));
        assertEquals(
                List.of(),
                used.stream().filter(feature -> !tried.contains(feature)).toList());

        var listed = String.join(
                "\n",
                Manual.read().page("postgresql.md").table("Other databases").stream()
                        .map(row -> row.get(0))
                        .toList());
        assertEquals(
                List.of(),
                used.stream()
                        .filter(feature -> feature.startsWith("pg_") && !listed.contains('`' + feature + '`'))
                        .toList());
    }

    private static List<String> features(String text) {
        return FEATURE.matcher(text).results().map(MatchResult::group).toList();
    }
}
