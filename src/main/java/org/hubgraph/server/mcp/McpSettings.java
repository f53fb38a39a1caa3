package org.hubgraph.server.mcp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the endpoint {@code /mcp}. */
@ConfigMapping(prefix = "hubgraph.mcp")
public interface McpSettings {
    /** False to return 404. */
    @WithDefault("true")
    boolean enabled();

    /** True to offer the trusted documents that are mutations to callers with their roles. */
    @WithDefault("false")
    boolean writes();
}
