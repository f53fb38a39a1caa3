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
 * Bounds the bytes that Hibernate's cache of translated statements retains. Hibernate bounds their number alone, but one of a
 * filter with hundreds of conditions takes as much as a hundred ordinary ones. This adds up what they take and clears the cache
 * when the sum exceeds its share of the heap; each statement is then translated once more when it is next used.
 */
@ApplicationScoped
public class TranslatedStatements {
    /** Hibernate's interpretation of the HQL and its plan, for each character of the SQL; TranslatedStatementsTest measures it. */
    private static final int BYTES_PER_CHARACTER = 40;

    /** Of an entry, however short the statement is. */
    private static final int ENTRY_BYTES = 5_000;

    private final long most;
    /** The hashes of the statements that have been run since the cache was cleared. Two with the same hash count as one. */
    private final Set<Integer> seen = new HashSet<>();

    private volatile QueryInterpretationCache cache;
    private long bytes;

    @Inject
    TranslatedStatements(CacheShares shares) {
        this(shares.bytes(Share.STATEMENTS));
    }

    /** @param most bytes */
    TranslatedStatements(long most) {
        this.most = most;
    }

    /** Not in the constructor: Hibernate needs this, which inspects its statements, before it is there itself. */
    void begin(@Observes StartupEvent started, EntityManagerFactory factory) {
        cache = factory.unwrap(SessionFactoryImplementor.class).getQueryEngine().getInterpretationCache();
    }

    /** Called for each statement that is run, after its translation. */
    void run(String sql) {
        // A string computes its hash once, and Hibernate caches the string.
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

    /** What the statements run since the cache was cleared take of the heap, as reckoned. */
    synchronized long bytes() {
        return bytes;
    }

    private static long bytes(String sql) {
        return ENTRY_BYTES + (long) BYTES_PER_CHARACTER * sql.length();
    }
}
