package org.hubgraph.testsupport;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A tool from the npm registry, defined by a folder under {@code src/test} with a package.json and its lock file. */
public final class NodePackage {
    /** On a busy machine; usually a step takes seconds. */
    private static final int MOST_MINUTES = 15;

    private static final Path PROJECT = Path.of("").toAbsolutePath();

    private final Path copy;

    private NodePackage(Path copy) {
        this.copy = copy;
    }

    /**
     * Installs the tool under {@code target}, once for all tests, which may run in several JVMs. npm is {@linkplain
     * Program#required required}.
     */
    public static NodePackage install(String name) throws Exception {
        var npm = Program.required("npm", "npm");
        var target = PROJECT.resolve("target");
        var installed = new NodePackage(target.resolve(name));
        Files.createDirectories(target);
        var lock = installed.lock();
        try {
            installed.copy(PROJECT.resolve("src/test").resolve(name));
            String wanted = Files.readString(installed.copy.resolve("package-lock.json"));
            var done = installed.copy.resolve("node_modules/installed");
            if (!Files.exists(done) || !Files.readString(done).equals(wanted)) {
                installed.run(
                        installed.copy,
                        MOST_MINUTES,
                        List.of(npm.toString(), "ci", "--prefer-offline", "--no-audit", "--no-fund"));
                Files.writeString(done, wanted);
            }
        } finally {
            lock.close();
        }
        return installed;
    }

    /** The text of a file of the tool, such as {@code axe-core/axe.min.js}. */
    String file(String name) throws IOException {
        return Files.readString(copy.resolve("node_modules").resolve(name));
    }

    /**
     * Runs a script of the package in the project's folder. Scripts write to the folder of the package, so only one runs
     * at a time, in whatever JVM. Fails with its output if the exit status is not 0.
     */
    public void node(String script, String... arguments) throws Exception {
        var command =
                new java.util.ArrayList<>(List.of("node", copy.resolve(script).toString()));
        command.addAll(List.of(arguments));
        var lock = lock();
        try {
            run(PROJECT, MOST_MINUTES, command);
        } finally {
            lock.close();
        }
    }

    /** Waits for the lock of the package, which is released when the channel is closed. */
    private FileChannel lock() throws IOException {
        var channel = FileChannel.open(
                copy.resolveSibling(copy.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }

    /** Copies the package, because npm writes next to its package.json, which must not be in the sources. */
    private void copy(Path source) throws IOException {
        Files.createDirectories(copy);
        try (var files = Files.list(source)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void run(Path folder, int minutes, List<String> command) throws Exception {
        var call = String.join(" ", command);
        var log = copy.resolve("output.log");
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
