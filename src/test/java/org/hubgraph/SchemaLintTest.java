package org.hubgraph;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The GraphQL contract follows the rules of graphql-eslint: src/test/lint says which. Skipped where npm is missing. */
class SchemaLintTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Path SOURCE = PROJECT.resolve("src/test/lint");
    private static final Path COPY = PROJECT.resolve("target/lint");

    @Test
    void theContractFollowsTheRules() throws Exception {
        var npm = onPath("npm");
        assumeTrue(npm.isPresent(), "graphql/schema.graphql was not linted: there is no npm on the PATH");

        copyLinter();
        run(COPY, 10, npm.get().toString(), "ci", "--no-audit", "--no-fund");
        // A warning would say that the file was ignored.
        run(
                PROJECT,
                2,
                "node",
                "target/lint/node_modules/eslint/bin/eslint.js",
                "--config",
                "target/lint/eslint.config.mjs",
                "--max-warnings=0",
                "--no-color",
                "graphql/schema.graphql");
    }

    private static Optional<Path> onPath(String tool) {
        var windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, windows ? tool + ".cmd" : tool))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** npm writes beside its package.json: not into the sources. */
    private static void copyLinter() throws IOException {
        Files.createDirectories(COPY);
        for (var name : new String[] {"package.json", "package-lock.json", "eslint.config.mjs"}) {
            Files.copy(SOURCE.resolve(name), COPY.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void run(Path folder, int minutes, String... command) throws Exception {
        var call = String.join(" ", command);
        var log = COPY.resolve("output.log");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var ended = process.waitFor(minutes, TimeUnit.MINUTES);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        var output = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        assertTrue(ended, () -> call + " took more than " + minutes + " minutes:\n" + output);
        assertEquals(0, process.exitValue(), () -> call + " failed:\n" + output);
    }
}
