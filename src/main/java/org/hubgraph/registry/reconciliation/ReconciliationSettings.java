package org.hubgraph.registry.reconciliation;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import org.hubgraph.limit.Within;

/** Settings of the reconciliation service. */
@ConfigMapping(prefix = "hubgraph.reconciliation")
public interface ReconciliationSettings {
    /** Maximum number of queries of one batch, and of ids of one extension. */
    @WithDefault("100")
    @WithConverter(Within.TwoHundred.class)
    int batch();

    /** Maximum number of candidates of one query, whatever it asks for. */
    @WithDefault("25")
    @WithConverter(Within.Hundred.class)
    int candidates();

    /**
     * The address under which clients reach the server, without a slash at its end, such as {@code
     * https://hubs.example.org}. By default that of each request.
     */
    Optional<String> publicUrl();
}
