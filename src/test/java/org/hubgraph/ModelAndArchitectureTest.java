package org.hubgraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.Manual;
import org.hubgraph.testsupport.ManualPage.Block;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The manual's diagram of the model has the entities of the code, and its list of packages is complete. */
class ModelAndArchitectureTest {
    private static final Path CODE = Path.of("src/main/java/org/hubgraph");
    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w+)`");
    private static final Pattern RELATION = Pattern.compile("  (\\w+) \\S+ (\\w+) : \".*\"");

    private final Manual manual = Manual.read();

    @Test
    void theModelIsMadeOfEntities() throws IOException {
        var entities = Manual.classNames(CODE);
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
    void theArchitectureHasEveryPackageAndNoOther() throws IOException {
        var packages = new ArrayList<String>();
        String group = "";
        for (String line : block("graphql/schema.graphql").lines().toList()) {
            int indentation = line.length() - line.stripLeading().length();
            if (indentation > 4) {
                continue;
            }
            var names = line.strip().split("  ")[0].split(" ");
            for (String name : names) {
                String path = indentation == 4 ? group + name : name;
                assertTrue(Files.exists(indentation == 0 ? Path.of(path) : CODE.resolve(path)), line);
                if (indentation > 0) {
                    packages.add(path.substring(0, path.length() - 1));
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

    @Test
    void theArchitectureNamesClassesThatExist() throws IOException {
        var classes = Manual.classNames(Path.of("src"));

        assertEquals(
                List.of(),
                CLASS.matcher(manual.page("architecture.md").text())
                        .results()
                        .map(name -> name.group(1))
                        .distinct()
                        .filter(name -> !classes.contains(name))
                        .toList());
    }

    private String block(String firstLine) {
        return manual.blocks().stream()
                .map(Block::text)
                .filter(text -> text.startsWith(firstLine))
                .findFirst()
                .orElseThrow();
    }
}
