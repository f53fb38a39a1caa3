package org.hubgraph.registry.entry;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.EachDatabase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A past state of an object with thousands of versions is read in a time that grows with their number, not with its
 * square.
 */
@EachDatabase
@QuarkusTest
class ManyVersionsTest {
    private static final String SLUG = "station-f";
    private static final int DOUBLINGS = 12;
    /** On H2, which runs statements on the thread of the caller, the square of 4,096 versions takes several seconds. */
    private static final long MOST_MILLIS = 1_000;

    @Inject
    EntityManager entities;

    @Inject
    AsKnownAt asKnownAt;

    @Test
    void aPastStateOfAnObjectWithManyVersionsIsReadQuickly() {
        QuarkusTransaction.begin();
        try {
            long middle = addVersions();

            long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            var state = asKnownAt.after(List.of(middle)).get(middle);
            state.enter();
            List<String> found;
            try {
                found = entities.createQuery("select h.slug from Hub h where h.slug = ?1", String.class)
                        .setParameter(1, SLUG)
                        .getResultList();
            } finally {
                state.leave();
            }
            long millis = TimeUnit.NANOSECONDS.toMillis(
                    ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin);

            assertEquals(List.of(SLUG), found, "one state of them");
            assertTrue(millis < MOST_MILLIS, millis + " ms");
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** Repeats the first version of the hub in new revisions; returns one in the middle. */
    private long addVersions() {
        long known = (Long) one("select max(id) from revision");
        update("insert into revision (revised_at, beginning) select max(revised_at), false from revision");
        for (int i = 0; i < DOUBLINGS; i++) {
            update("insert into revision (revised_at, beginning) select revised_at, false from revision where id > "
                    + known);
        }
        String columns = ((List<?>) entities.createNativeQuery("select distinct lower(column_name)"
                                + " from information_schema.columns where lower(table_name) = 'hub_history'"
                                + " and lower(column_name) <> 'revision_id'")
                        .getResultList())
                .stream().map(Object::toString).collect(Collectors.joining(", "));
        update("insert into hub_history (revision_id, " + columns + ") select r.id, h."
                + columns.replace(", ", ", h.") + " from hub_history h, revision r where r.id > " + known
                + " and h.slug = '" + SLUG + "' and h.revision_id = (select min(o.revision_id) from hub_history o"
                + " where o.slug = '" + SLUG + "')");
        return (Long) one("select id from revision where id > " + known + " order by id offset "
                + (1 << (DOUBLINGS - 1)) + " rows fetch first 1 rows only");
    }

    private Object one(String sql) {
        return entities.createNativeQuery(sql).getSingleResult();
    }

    private void update(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }
}
