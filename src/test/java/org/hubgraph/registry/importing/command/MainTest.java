package org.hubgraph.registry.importing.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();

    /** A script that misspells a command would otherwise wait for a server that it has started. */
    @ParameterizedTest
    @CsvSource({
        "imprt, There is no command",
        "restore, There is no command",
        "--port=80, There is no command",
        "-Dquarkus.http.port=80, in front of -jar"
    })
    void argumentsThatAreNoCommandStartNoServer(String argument, String reason) {
        assertEquals(OptionalInt.of(2), status(argument, "file.csv"));
        assertTrue(error.toString(UTF_8).contains(reason), error.toString(UTF_8));
        assertTrue(error.toString(UTF_8).contains(argument), error.toString(UTF_8));
        assertEquals("", out.toString(UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"--help", "-h", "help"})
    void helpIsNoMistake(String argument) {
        assertEquals(OptionalInt.of(0), status(argument));
        assertTrue(out.toString(UTF_8).startsWith("Usage:"), out.toString(UTF_8));
        assertEquals("", error.toString(UTF_8));
    }

    @Test
    void withoutArgumentsTheServerStarts() {
        assertEquals(OptionalInt.empty(), status());
    }

    private OptionalInt status(String... arguments) {
        return Main.exitStatus(new PrintStream(out, true, UTF_8), new PrintStream(error, true, UTF_8), arguments);
    }
}
