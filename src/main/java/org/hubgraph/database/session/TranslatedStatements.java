package org.hubgraph.database.session;

import java.util.HashSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;

import io.quarkus.runtime.StartupEvent;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.query.spi.QueryInterpretationCache;

import org.hubgraph.limit.CacheShares;
import org.hubgraph.limit.CacheShares.Share;

/**
 * Limits the bytes in Hibernate's cache of translated statements. Hibernate limits only their number, but the statement
 * of a filter with hundreds of conditions may be as large as a hundred ordinary ones. This class adds up their
 * estimated sizes and clears the cache when the sum exceeds its share of the heap. Each statement is then translated
 * again when it is next used.
 */
@ApplicationScoped
public class TranslatedStatements {
    /**
     * Bytes of Hibernate's interpretation of the HQL and its plan per character of the SQL, as measured by
     * TranslatedStatementsTest.
     */
    private static final int BYTES_PER_CHARACTER = 40;

    /** Bytes of an entry, however short its statement is. */
    private static final int ENTRY_BYTES = 5_000;

    private final long most;
    /** The hashes of the statements run since the cache was cleared. Statements with equal hashes count once. */
    private final Set<Integer> seen = new HashSet<>();

    private volatile QueryInterpretationCache cache;
    private long bytes;

    @Inject
    TranslatedStatements(CacheShares shares) {
        this(shares.bytes(Share.STATEMENTS));
    }

    /** @param most the largest sum in bytes */
    TranslatedStatements(long most) {
        this.most = most;
    }

    /**
     * Not in the constructor: Hibernate needs this class, which observes its statements, before Hibernate itself is
     * ready.
     */
    void begin(@Observes StartupEvent started, EntityManagerFactory factory) {
        cache = factory.unwrap(SessionFactoryImplementor.class).getQueryEngine().getInterpretationCache();
    }

    /** Called for each statement that is run, after its translation. */
    void run(String sql) {
        // Cheap: a string caches its hash, and Hibernate caches the string.
        int hash = sql.hashCode();
        synchronized (this) {
            if (!seen.add(hash)) {
                return;
            }
            bytes += bytes(sql);
            if (bytes <= most) {
                return;
            }
        }
        clear();
    }

    void clear() {
        synchronized (this) {
            seen.clear();
            bytes = 0;
        }
        if (cache != null) {
            cache.close();
        }
    }

    /** The estimated heap size of the statements run since the cache was cleared. */
    synchronized long bytes() {
        return bytes;
    }

    private static long bytes(String sql) {
        return ENTRY_BYTES + (long) BYTES_PER_CHARACTER * sql.length();
    }
}
