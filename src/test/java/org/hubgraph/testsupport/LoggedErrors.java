package org.hubgraph.testsupport;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;

import org.jboss.logmanager.ExtLogRecord;

/** Collects the warnings and errors that the application logs while this is open. */
public final class LoggedErrors extends Handler implements AutoCloseable {
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<String> requestIds = new CopyOnWriteArrayList<>();

    public static LoggedErrors begin() {
        var log = new LoggedErrors();
        root().addHandler(log);
        return log;
    }

    public List<String> messages() {
        return messages;
    }

    /** The messages without Flyway's warnings about the database, which it logs at each readiness check. */
    public List<String> faults() {
        return messages.stream()
                .filter(line -> !line.startsWith("org.flywaydb"))
                .toList();
    }

    /** The messages of one request. */
    public List<String> messages(String requestId) {
        return IntStream.range(0, requestIds.size())
                .filter(line -> requestIds.get(line).equals(requestId))
                .mapToObj(messages::get)
                .toList();
    }

    /** For each line, the id of the request that it was logged for, as log formats print it; {@code null} for none. */
    public List<String> requestIds() {
        return requestIds;
    }

    @Override
    public synchronized void publish(LogRecord logged) {
        if (logged.getLevel().intValue() >= Level.WARNING.intValue()) {
            messages.add(logged.getLoggerName() + ": " + logged.getMessage() + " " + logged.getThrown());
            requestIds.add(String.valueOf(ExtLogRecord.wrap(logged).getMdc("requestId")));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root().removeHandler(this);
    }

    private static Logger root() {
        return Logger.getLogger("");
    }
}
