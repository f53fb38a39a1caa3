package org.hubgraph.registry.importing.command;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import org.hubgraph.registry.importing.run.Imports.Progress;

/** Shows how far a command is, with its rate and the time left: one line on a terminal, otherwise a line now and then. */
final class ProgressLine {
    private static final long NANOSECONDS_ON_TERMINAL = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long NANOSECONDS_ELSEWHERE = TimeUnit.SECONDS.toNanos(10);
    private static final int PERCENT = 100;
    private static final double NANOSECONDS_OF_A_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final PrintStream out;
    private final boolean terminal;
    private final String unit;
    private final long before;
    private final long begun = System.nanoTime();
    private long shown;
    private long done;

    /**
     * @param unit what is counted, such as {@code rows}
     * @param before how many an earlier run had done
     */
    ProgressLine(PrintStream out, boolean terminal, String unit, long before) {
        this.out = out;
        this.terminal = terminal;
        this.unit = unit;
        this.before = before;
        this.done = before;
        this.shown = begun;
    }

    void show(Progress progress) {
        // Rows that waited come again, behind the last one.
        done = Math.max(done, progress.rows());
        long now = System.nanoTime();
        boolean due = now - shown >= (terminal ? NANOSECONDS_ON_TERMINAL : NANOSECONDS_ELSEWHERE);
        if (due && progress.all() > 0) {
            shown = now;
            double seconds = (now - begun) / NANOSECONDS_OF_A_SECOND;
            double rate = Math.max(1, (done - before) / seconds);
            String line = String.format(
                    Locale.ROOT,
                    "import: %,d of %,d %s (%d %%), %,.0f %s/s, %,.0f s left",
                    done,
                    progress.all(),
                    unit,
                    Math.min(PERCENT, done * PERCENT / progress.all()),
                    rate,
                    unit,
                    Math.max(0, progress.all() - done) / rate);
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
        if (done > before) {
            double seconds = (System.nanoTime() - begun) / NANOSECONDS_OF_A_SECOND;
            long now = done - before;
            out.println(String.format(
                    Locale.ROOT, "import: %,d %s in %,.1f s, %,.0f %s/s", now, unit, seconds, now / seconds, unit));
        }
    }
}
