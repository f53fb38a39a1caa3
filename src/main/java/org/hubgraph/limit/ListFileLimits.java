package org.hubgraph.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** Limits on lists that are sent as files, in place of the limits on objects per minute. */
@ConfigMapping(prefix = "hubgraph.list-file")
public interface ListFileLimits {
    /** The most rows of a file. A longer list is refused before its first row is sent. */
    @WithDefault("1000000")
    @WithConverter(AtLeast.One.class)
    int rows();

    /** How long a file may take, from its first row to its last. */
    @WithDefault("600")
    @WithConverter(AtLeast.One.class)
    int seconds();

    /** The most files that one client receives at the same time; above it 429. */
    @WithDefault("2")
    @WithConverter(AtLeast.One.class)
    int clientFiles();

    /** The most files that all clients together receive at the same time; above it 503. */
    @WithDefault("20")
    @WithConverter(AtLeast.One.class)
    int serverFiles();
}
