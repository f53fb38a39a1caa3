package org.hubgraph.server.page;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@QuarkusTest
class WarmUpTest {
    private static final String THREAD = "hubgraph-warm-up";

    @Inject
    QueriedPages pages;

    @Inject
    PageQueries queries;

    /** The database is closed next. */
    @Test
    void aShutdownEndsTheWorkAndReportsNoFault() throws InterruptedException {
        var faults = new ArrayList<LogRecord>();
        var log = Logger.getLogger("org.hubgraph");
        var handler = collecting(faults);
        log.addHandler(handler);
        try {
            var work = new WarmUp(pages, queries, true, true);
            work.start(null);
            work.stop(null);

            assertFalse(Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.isAlive() && thread.getName().equals(THREAD)));
        } finally {
            log.removeHandler(handler);
        }
        assertEquals(List.of(), faults.stream().map(LogRecord::getMessage).toList());
    }

    private static Handler collecting(List<LogRecord> faults) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
                    faults.add(entry);
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
