package org.hubgraph.registry.search;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.PostgresqlOnly;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Among many names, search uses an index. PostgreSQL counts the scans of each index. */
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
@PostgresqlOnly
class SearchIndexTest {
    private static final int NAMES = 50_000;
    private static final int SEARCHES = 20;
    private static final String MARK = "0190aaaa-";
    /**
     * PostgreSQL updates the statistics of a connection at most once per second, and after ten seconds without
     * activity.
     */
    private static final int PATIENCE_SECONDS = 30;

    @Inject
    EntityManager entities;

    @BeforeEach
    void manyNames() {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "insert into entry_name (id, entry_type, entry_id, position, search_key, key_length)"
                                + " select cast('" + MARK + "' || substr(cast(gen_random_uuid() as text), 10) as uuid),"
                                + " 'HUB', gen_random_uuid(), 0, substr(md5(cast(n as text)), 1, 20), 20"
                                + " from generate_series(1, :names) n")
                .setParameter("names", NAMES)
                .executeUpdate());
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("analyze entry_name").executeUpdate());
    }

    @AfterEach
    void noneOfThem() {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "delete from entry_name where cast(id as text) like '" + MARK + "%'")
                .executeUpdate());
    }

    /** More than five executions, after which PostgreSQL may choose one generic plan for all texts. */
    @Test
    void searchReadsTheIndex() throws Exception {
        long before = reads();
        for (int i = 0; i < SEARCHES; i++) {
            GraphQLCall.data("{ search(text: \"no such " + i + "\") { nodes { slug } } }");
        }
        for (int second = 0; second < PATIENCE_SECONDS && reads() < before + SEARCHES; second++) {
            Thread.sleep(1_000);
            GraphQLCall.data("{ hubs { totalCount } }");
        }
        assertTrue(reads() >= before + SEARCHES, reads() + " after " + before);
    }

    private long reads() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery("select idx_scan from pg_stat_user_indexes"
                                        + " where indexrelname = 'name_term_term_name_id'")
                                .getSingleResult())
                        .longValue());
    }
}
