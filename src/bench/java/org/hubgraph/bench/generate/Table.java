package org.hubgraph.bench.generate;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/**
 * The rows of one table, or some of them.
 *
 * @param title the type of rows, for the progress
 * @param rows the number of rows
 * @param row returns the values of a row, in the order of the columns; rows are numbered from 1
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
