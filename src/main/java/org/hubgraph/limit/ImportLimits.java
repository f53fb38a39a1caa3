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

    /** The most rows of a file that is only tried: all of them are one transaction, which others wait for. */
    @WithDefault("50000")
    @WithConverter(AtLeast.One.class)
    int dryRunRows();

    /** The longest row of a spreadsheet, and the longest object of a JSON file. */
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

    /** The largest file that is sent by HTTP, as it is sent. */
    @WithDefault("1000")
    @WithConverter(AtLeast.One.class)
    int uploadMegabytes();

    /** How long a file may take to arrive. */
    @WithDefault("3600")
    @WithConverter(AtLeast.One.class)
    int uploadSeconds();

    /** The most files that arrive at the same time. */
    @WithDefault("4")
    @WithConverter(AtLeast.One.class)
    int uploads();

    /** The most imports that wait for another one to end. */
    @WithDefault("8")
    @WithConverter(AtLeast.One.class)
    int queued();

    /** How long files are kept after they have arrived. */
    @WithDefault("7")
    @WithConverter(AtLeast.One.class)
    int fileDays();

    /** The folder of the files that were sent. */
    @WithDefault("data/imports")
    String directory();
}
