package org.hubgraph.testsupport;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

import org.h2.api.Trigger;

/** A trigger of H2 that takes {@link SlowPeople#SECONDS}. */
public final class SlowWrite implements Trigger {

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        try {
            TimeUnit.SECONDS.sleep(SlowPeople.SECONDS);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new SQLException(cancelled);
        }
    }
}
