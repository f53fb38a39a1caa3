package org.hubgraph.testsupport;

import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Makes each statement that reads tenancies take minutes: the table becomes a view that first waits. A test can thus
 * cancel a real statement while it runs in the real database.
 */
@ApplicationScoped
public class SlowTenancies {
    /** Takes minutes without using the processor. H2 notices a cancellation between rows. */
    private static final String MINUTES = TestDatabase.isPostgresql()
            ? "(select count(pg_sleep(300)))"
            : "(select count(*) from entry_name a, entry_name b where rest_a_moment(1) is null)";

    private static final String READERS = TestDatabase.isPostgresql()
            ? "select count(*) from pg_stat_activity where datname = current_database() and state = 'active'"
                    + " and pid <> pg_backend_pid() and query like '%tenancy%'"
            : "select count(*) from information_schema.sessions where session_id <> session_id()"
                    + " and executing_statement like '%tenancy%'";
    private static final int PATIENCE_SECONDS = 20;

    private final EntityManager entities;

    SlowTenancies(EntityManager entities) {
        this.entities = entities;
    }

    public void begin() {
        if (!TestDatabase.isPostgresql()) {
            execute("create alias rest_a_moment for 'java.lang.Thread.sleep(long)'");
        }
        execute("alter table tenancy rename to tenancy_rows");
        execute("create view tenancy as select r.* from tenancy_rows r where " + MINUTES + " > 0");
    }

    public void end() {
        execute("drop view tenancy");
        if (!TestDatabase.isPostgresql()) {
            execute("drop alias rest_a_moment");
        }
        execute("alter table tenancy_rows rename to tenancy");
    }

    /** Waits until a statement that reads tenancies is running. */
    public void awaitReader() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (readers() == 0) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Nothing reads tenancies");
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private long readers() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Number) entities.createNativeQuery(READERS).getSingleResult())
                .longValue();
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
