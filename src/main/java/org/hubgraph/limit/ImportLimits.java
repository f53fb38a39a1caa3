package org.hubgraph.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** Limits on imported files. The last word of each name is its unit. */
@ConfigMapping(prefix = "hubgraph.import")
public interface ImportLimits {
    /** The largest content of a file, after its decompression; 1 megabyte is 1,000,000 bytes. */
    @WithDefault("4000")
    @WithConverter(AtLeast.One.class)
    int fileMegabytes();

    /** The most bytes that one byte of a compressed file may become, beyond the first megabyte. */
    @WithDefault("200")
    @WithConverter(AtLeast.One.class)
    int compressionRatio();

    /** The most rows of a file. */
    @WithDefault("5000000")
    @WithConverter(AtLeast.One.class)
    int rows();

    /** The longest row of a text file, and the longest object of a JSON file. */
    @WithDefault("1048576")
    @WithConverter(AtLeast.One.class)
    int rowCharacters();

    /** The longest value. */
    @WithDefault("100000")
    @WithConverter(AtLeast.One.class)
    int cellCharacters();

    /** The most columns of a spreadsheet. */
    @WithDefault("1000")
    @WithConverter(AtLeast.One.class)
    int columns();
}
