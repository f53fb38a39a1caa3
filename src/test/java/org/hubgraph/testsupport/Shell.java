package org.hubgraph.testsupport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Runs commands in a folder, like a user who pastes them. bash, curl and openssl are
 * {@linkplain Program#required required}.
 */
public final class Shell {
    private static final int PATIENCE_SECONDS = 60;

    private final Path folder;
    private final Map<String, String> variables;

    /** @param variables of the environment; read again for each command */
    public Shell(Path folder, Map<String, String> variables) {
        this.folder = folder;
        this.variables = variables;
    }

    /** Returns the output. Fails unless the exit status is 0 within the timeout. */
    public String run(String commands) throws IOException, InterruptedException {
        var output = Files.createTempFile(folder, "output", ".txt");
        var process = builder(commands).redirectOutput(output.toFile()).start();
        try {
            process.getOutputStream().close();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            var printed = Files.readString(output, StandardCharsets.UTF_8);
            assertEquals(0, ended ? process.exitValue() : -1, () -> commands + "\n" + printed);
            return printed;
        } finally {
            end(process);
        }
    }

    /** Starts a command that does not end by itself; {@link #end} ends it. */
    public Process begin(String command) throws IOException {
        return builder("exec " + command).start();
    }

    public static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private ProcessBuilder builder(String commands) {
        Program.required("curl", "curl");
        Program.required("openssl", "openssl");
        var builder = new ProcessBuilder(Program.required("bash", "bash").toString(), "-euc", commands)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(variables);
        return builder;
    }
}
