package org.hubgraph.database.dialect;

import java.nio.file.Path;
import java.util.Optional;

/** The file of an H2 database. */
public final class H2File {
    private static final String URL = "jdbc:h2:file:";
    private static final String ENDING = ".mv.db";

    private H2File() {}

    /**
     * @param url of JDBC
     * @return absolute; empty for a database in memory, or another one than H2
     */
    public static Optional<Path> of(String url) {
        return url.startsWith(URL)
                ? Optional.of(Path.of(url.substring(URL.length()).split(";")[0] + ENDING)
                        .toAbsolutePath()
                        .normalize())
                : Optional.empty();
    }
}
