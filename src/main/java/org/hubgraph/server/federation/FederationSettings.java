package org.hubgraph.server.federation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of federation. */
@ConfigMapping(prefix = "hubgraph.federation")
public interface FederationSettings {
    /** True to serve the subgraph at {@code /subgraph}. */
    @WithDefault("false")
    boolean enabled();
}
