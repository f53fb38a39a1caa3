package org.hubgraph.graphql.execution;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of introspection. */
@ConfigMapping(prefix = "hubgraph.introspection")
public interface Introspection {
    /** False to refuse {@code __schema} and {@code __type}, and to suggest no names in error messages. */
    @WithDefault("true")
    boolean enabled();
}
