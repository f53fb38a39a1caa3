package org.hubgraph.bench.generate;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/**
 * The rows of one table, or some of them.
 *
 * @param title what they are, for the progress
 * @param rows how many there are
 * @param row the values of one, in the order of the columns; they are numbered from 1
 */
record Table(String title, String name, List<String> columns, long rows, LongFunction<Object[]> row) {

    Table(String name, List<String> columns, long rows, LongFunction<Object[]> row) {
        this(name, name, columns, rows, row);
    }

    String insert() {
        return "insert into " + name + " (" + String.join(", ", columns) + ") values ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }
}
