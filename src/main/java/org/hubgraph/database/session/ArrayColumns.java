package org.hubgraph.database.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Arrays in rows, which the drivers return in different types. */
public final class ArrayColumns {
    private ArrayColumns() {}

    public static List<UUID> uuids(ResultSet row, int column) throws SQLException {
        var uuids = new ArrayList<UUID>();
        for (String text : strings(row, column)) {
            uuids.add(UUID.fromString(text));
        }
        return uuids;
    }

    /** The elements as texts; empty for null. */
    public static List<String> strings(ResultSet row, int column) throws SQLException {
        var array = row.getArray(column);
        var strings = new ArrayList<String>();
        if (array != null) {
            for (Object element : (Object[]) array.getArray()) {
                strings.add(String.valueOf(element));
            }
            array.free();
        }
        return strings;
    }
}
