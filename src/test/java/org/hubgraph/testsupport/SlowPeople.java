package org.hubgraph.testsupport;

import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Makes each update of a person take some seconds, in a trigger. */
@ApplicationScoped
public class SlowPeople {
    /** More than the deadline in {@link StrictLimits} and the time after it in which a run may end by itself. */
    public static final int SECONDS = 5;

    private static final String WRITERS = TestDatabase.isPostgresql()
            ? "select count(*) from pg_stat_activity where datname = current_database() and state = 'active'"
                    + " and pid <> pg_backend_pid() and query like 'update person %'"
            : "select count(*) from information_schema.sessions where session_id <> session_id()"
                    + " and executing_statement like 'update person %'";

    private final EntityManager entities;

    SlowPeople(EntityManager entities) {
        this.entities = entities;
    }

    public void begin() {
        if (TestDatabase.isPostgresql()) {
            execute("create function rest_before_write() returns trigger language plpgsql as"
                    + " 'begin perform pg_sleep(" + SECONDS + "); return new; end'");
            execute("create trigger slow_person before update on person for each row"
                    + " execute function rest_before_write()");
        } else {
            execute("create trigger slow_person before update on person for each row call '" + SlowWrite.class.getName()
                    + "'");
        }
    }

    /** Waits for the updates that have begun: H2 cancels no trigger. */
    public void end() throws InterruptedException {
        while (writers() > 0) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        if (TestDatabase.isPostgresql()) {
            execute("drop function rest_before_write cascade");
        } else {
            execute("drop trigger slow_person");
        }
    }

    private long writers() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Number) entities.createNativeQuery(WRITERS).getSingleResult())
                .longValue();
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
