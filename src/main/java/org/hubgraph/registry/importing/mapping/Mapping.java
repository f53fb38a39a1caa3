package org.hubgraph.registry.importing.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.hubgraph.registry.importing.format.SourceOptions;
import org.hubgraph.registry.importing.format.SourceRow;

/** Which values of a file become which fields of which objects. Without state: one mapping serves several threads. */
public interface Mapping {
    /** A short name, such as {@code ror}. */
    String name();

    /** How to read the file. Options of the sender take precedence. */
    SourceOptions options();

    MappingSource source();

    /** The types of objects that it makes, in the order of their dependencies. */
    List<TargetType> types();

    /** The columns or paths that it reads from the rows of a table. The values of all others go nowhere. */
    Set<String> columns(String table);

    /**
     * The column that a field is made from, to name in faults of the field.
     *
     * @param types of the objects that have the field
     * @return empty if there is none, or if several objects of a row have it from different columns
     */
    default Optional<String> column(String table, Set<TargetType> types, String field) {
        return Optional.empty();
    }

    /** Never throws for the content of a row: what is wrong is a fault in the result. */
    MappedRow apply(SourceRow row);
}
