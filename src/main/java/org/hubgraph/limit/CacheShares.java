package org.hubgraph.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * Divides a part of the heap among the caches that clients fill. A cache evicts entries above its share, so that all
 * caches together remain within that part, whatever the heap size. Responses to mutations with an {@code
 * Idempotency-Key} are in the database and are not counted.
 */
@ApplicationScoped
public class CacheShares {
    private final long bytes;

    /** Settings of all caches together. */
    @ConfigMapping(prefix = "hubgraph.caches")
    public interface Settings {
        /** Percentage of the maximum heap (-Xmx); 0 disables caching. */
        @WithDefault("25")
        @WithConverter(HeapPercent.class)
        int heapPercent();
    }

    /** Converts an integer from 0 to 50. */
    @RegisterForReflection
    public static final class HeapPercent implements Converter<Integer> {
        private static final long serialVersionUID = 1L;
        private static final int MOST = 50;

        @Override
        public Integer convert(String text) {
            int percent = Integer.parseInt(text);
            if (percent < 0 || percent > MOST) {
                throw new IllegalArgumentException("it must be from 0 to " + MOST);
            }
            return percent;
        }
    }

    /** A cache and its share, in percent of all caches. */
    public enum Share {
        /** Responses to queries. */
        RESPONSES(40),
        /** Plans of operations. */
        PLANS(24),
        /** Data of documents besides their plans. */
        DOCUMENTS(8),
        /** Hibernate's translations of statements. */
        STATEMENTS(10),
        /** Documents that clients have registered (Automatic Persisted Queries). */
        PERSISTED_QUERIES(12),
        /** The quotas of clients. */
        QUOTAS(6);

        private final int percent;

        Share(int percent) {
            this.percent = percent;
        }
    }

    @Inject
    CacheShares(Settings settings) {
        this(Runtime.getRuntime().maxMemory() / 100 * settings.heapPercent());
    }

    private CacheShares(long bytes) {
        this.bytes = bytes;
    }

    /** For tests of one cache: all caches together have this many bytes. */
    public static CacheShares ofBytes(long bytes) {
        return new CacheShares(bytes);
    }

    /** The most bytes of one cache. */
    public long bytes(Share share) {
        return bytes * share.percent / 100;
    }
}
