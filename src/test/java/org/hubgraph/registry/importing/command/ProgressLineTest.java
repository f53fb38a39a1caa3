package org.hubgraph.registry.importing.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import org.hubgraph.registry.importing.run.Imports.Progress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProgressLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** At the end of the file, rows that waited are read again. */
    @Test
    void countsTheRowsOfThisRun() {
        var line = line("rows", 500);

        line.show(new Progress(600, 1_000));
        line.show(new Progress(1_000, 1_000));
        line.show(new Progress(520, 1_000));
        line.end();

        assertTrue(text().startsWith("import: 500 rows in "), text());
        assertTrue(text().endsWith(" rows/s\n"), text());
    }

    @Test
    void countsChangesThatAreTakenBack() {
        var line = line("changes", 0);

        line.show(new Progress(50, 120));
        line.end();

        assertTrue(text().startsWith("import: 50 changes in "), text());
    }

    @Test
    void saysNothingOfNothing() {
        line("rows", 500).end();

        assertEquals("", text());
    }

    private ProgressLine line(String unit, long before) {
        return new ProgressLine(new PrintStream(out, true, StandardCharsets.UTF_8), false, unit, before);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
