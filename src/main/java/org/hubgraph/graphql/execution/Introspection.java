package org.hubgraph.graphql.execution;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether the schema is shown. */
@ConfigMapping(prefix = "hubgraph.introspection")
public interface Introspection {
    /** False to answer neither {@code __schema} nor {@code __type}, and to suggest no names in errors. */
    @WithDefault("true")
    boolean enabled();
}
