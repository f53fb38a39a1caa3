package org.hubgraph.registry.snapshot;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.database.reference.Reference;
import org.hubgraph.database.reference.ReferenceModel;

/** The columns of the tables of a snapshot, as the database has them. */
@ApplicationScoped
class SnapshotColumns {
    private final ReferenceModel references;

    SnapshotColumns(ReferenceModel references) {
        this.references = references;
    }

    /** The columns of a table, in the order of their names, which does not depend on the database. */
    List<SnapshotColumn> of(SnapshotTable table, Connection connection) throws SQLException {
        var columns = new ArrayList<SnapshotColumn>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from " + table.table() + " where 1 = 0")) {
            var data = rows.getMetaData();
            for (int i = 1; i <= data.getColumnCount(); i++) {
                String name = data.getColumnName(i).toLowerCase(Locale.ROOT);
                columns.add(new SnapshotColumn(
                        name,
                        SnapshotColumn.field(name),
                        ColumnKind.of(data.getColumnTypeName(i)),
                        types(table, name)));
            }
        }
        columns.sort((one, other) -> one.name().equals(table.key())
                ? -1
                : other.name().equals(table.key()) ? 1 : one.name().compareTo(other.name()));
        return columns;
    }

    private SnapshotColumn.IdTypes types(SnapshotTable table, String column) {
        if (column.equals("id")) {
            String own = references.entities().stream()
                    .filter(rows -> rows.table().equals(table.table()))
                    .findFirst()
                    .map(Reference.Rows::name)
                    .orElseThrow();
            return row -> own;
        }
        if (column.equals("merged_id")) {
            return row -> row.getString("type_name");
        }
        return references.all().stream()
                .filter(reference -> reference.from().table().equals(table.table())
                        && reference.column().equals(column))
                .findFirst()
                .<SnapshotColumn.IdTypes>map(reference -> row ->
                        type(reference, reference.typeColumn() == null ? null : row.getString(reference.typeColumn())))
                .orElse(null);
    }

    private static String type(Reference reference, String named) {
        return reference.targets().stream()
                .map(Reference.Rows::name)
                .filter(name -> named == null || name.equalsIgnoreCase(named.replace("_", "")))
                .findFirst()
                .orElse(null);
    }
}
