package org.hubgraph.registry.importing.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.hubgraph.registry.importing.fault.UnreadableFile;

/** Reads the rows of one file in their order. Not for several threads. */
public interface RowReader extends Closeable {
    /**
     * Reads the next row.
     *
     * @return empty at the end of the file, however often it is asked again
     * @throws UnreadableFile if the rest of the file cannot be read, because of its syntax, its encoding or a limit
     */
    Optional<SourceRow> next() throws IOException;

    /** The names of the columns in their order, as far as they are known: JSON files name theirs row by row. */
    List<String> columns();

    /**
     * The text before the first raw row of a file of the same form, with its line feed.
     *
     * @param table of the row; see {@link SourceRow#table()}
     */
    String head(String table);

    /** The text between a raw row of one table and the next, which is of the same or of another one. */
    String separator(String table, String next);

    /** The text after the last raw row. */
    String tail(String table);
}
