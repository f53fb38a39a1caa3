package org.hubgraph.registry.importing.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.hubgraph.registry.importing.run.Imports.Progress;

/** Shows how far an import is, with its rate and the time left: one line on a terminal, otherwise a line now and then. */
final class ProgressLine {
    private static final long NANOSECONDS_ON_TERMINAL = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long NANOSECONDS_ELSEWHERE = TimeUnit.SECONDS.toNanos(10);
    private static final int PERCENT = 100;
    private static final double NANOSECONDS_OF_A_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final PrintStream out;
    private final boolean terminal;
    private final long begun = System.nanoTime();
    private long shown;
    private long firstRow = -1;
    private long last;

    ProgressLine(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
        this.shown = begun;
    }

    void show(Progress progress) {
        if (firstRow < 0) {
            firstRow = progress.rows();
        }
        last = progress.rows();
        long now = System.nanoTime();
        boolean due = now - shown >= (terminal ? NANOSECONDS_ON_TERMINAL : NANOSECONDS_ELSEWHERE);
        if (due && progress.all() > 0) {
            shown = now;
            double seconds = (now - begun) / NANOSECONDS_OF_A_SECOND;
            double rate = Math.max(1, (progress.rows() - firstRow) / seconds);
            String line = String.format(
                    Locale.ROOT,
                    "import: %,d of %,d rows (%d %%), %,.0f rows/s, %,.0f s left",
                    progress.rows(),
                    progress.all(),
                    Math.min(PERCENT, progress.rows() * PERCENT / progress.all()),
                    rate,
                    Math.max(0, progress.all() - progress.rows()) / rate);
            if (terminal) {
                out.print("\r" + line + "   ");
                out.flush();
            } else {
                out.println(line);
            }
        }
    }

    /** Shows how long the import took. */
    void end() {
        if (terminal && shown > begun) {
            out.println();
        }
        if (last > firstRow && firstRow >= 0) {
            double seconds = (System.nanoTime() - begun) / NANOSECONDS_OF_A_SECOND;
            out.println(String.format(
                    Locale.ROOT, "import: %,d rows in %,.1f s, %,.0f rows/s", last, seconds, last / seconds));
        }
    }
}
