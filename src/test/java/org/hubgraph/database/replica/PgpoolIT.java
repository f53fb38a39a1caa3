package org.hubgraph.database.replica;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.hubgraph.testsupport.Pooler;
import org.hubgraph.testsupport.PostgresqlOnly;
import org.hubgraph.testsupport.TestDatabase;
import org.hubgraph.testsupport.ThoroughOnly;

/** Pgpool-II, which balances no statements. */
@PostgresqlOnly
@ThoroughOnly
class PgpoolIT extends ThroughPooler {
    private static final String UNBALANCED = "load_balance_mode = off";

    @BeforeAll
    static void start() throws Exception {
        var database = TestDatabase.loaded();
        start(Pooler.pgpool(directory.resolve("pgpool"), database, UNBALANCED), database);
    }

    @Override
    TestDatabase database() {
        return TestDatabase.loaded();
    }

    @Override
    String[] settings() {
        return new String[0];
    }

    @Test
    void itsDefaultEndsTheStart() throws Exception {
        assertEndsTheStart(UNBALANCED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory_cache_enabled = off", "backend_clustering_mode = streaming_replication"})
    void aWrongSettingEndsTheStart(String required) throws Exception {
        String wrong = required.endsWith("off")
                ? "memory_cache_enabled = on"
                : "backend_clustering_mode = 'snapshot_isolation'";
        assertEndsTheStart(required, UNBALANCED, wrong);
    }

    /** @param required what the message requires */
    private static void assertEndsTheStart(String required, String... configured) throws Exception {
        var database = TestDatabase.loaded();
        String folder = "wrong" + required.hashCode();
        try (var pgpool = Pooler.pgpool(directory.resolve(folder), database, configured)) {
            assertRefused(pgpool.before(database), List.of("pgpool.conf", required));
        }
    }
}
