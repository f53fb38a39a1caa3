package org.hubgraph.registry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jboss.logging.Logger;

/**
 * Brings the external ids of before to the one form of their schemes, in the present and in the past. No row is lost: what
 * is no id of its scheme stays as it is, and so does an id that would then belong to two entries. The log lists both.
 */
public class CanonicalExternalIds implements JavaMigration {
    private static final Logger LOG = Logger.getLogger("org.hubgraph");

    /** What a merge has moved is known by its text. */
    private static final String BY_TEXT = "update merged_part set item = ? where item = ? and kind = 'external ids'";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("20");
    }

    @Override
    public String getDescription() {
        return "canonical external ids";
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    /** As it is stored. */
    private record Id(String key, String entry, String scheme, String value) {
        String text() {
            return scheme + " " + value;
        }
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        var owners = new HashMap<String, String>();
        var ids = all(connection, "external_id");
        ids.forEach(id -> owners.put(id.text(), id.key()));
        for (Id id : ids) {
            var form = form(id);
            if (form == null) {
                LOG.warnf(
                        "External id %s of entry %s stays as it is: it is no id of its scheme", id.text(), id.entry());
            } else if (!form.equals(id.value())) {
                String text = id.scheme() + " " + form;
                if (owners.putIfAbsent(text, id.key()) == null) {
                    rewrite(connection, "external_id", id, form);
                } else {
                    LOG.warnf(
                            "External id %s of entry %s stays as it is: %s is on record already. Merge the two entries, or"
                                    + " remove it from one of them",
                            id.text(), id.entry(), text);
                }
            }
        }
        for (Id id : all(connection, "external_id_history")) {
            var form = form(id);
            if (form != null && !form.equals(id.value())) {
                rewrite(connection, "external_id_history", id, form);
                execute(connection, BY_TEXT, id.scheme() + " " + form, id.text());
            }
        }
    }

    /** Null for a text that is no id of its scheme. */
    private static String form(Id id) {
        return ExternalIdForm.find(IdScheme.valueOf(id.scheme()), id.value()).orElse(null);
    }

    private static List<Id> all(Connection connection, String table) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery("select distinct id, entry_id, scheme, id_value from " + table
                        + " where id_value is not null" + " order by id")) {
            var ids = new ArrayList<Id>();
            while (rows.next()) {
                ids.add(new Id(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            }
            return ids;
        }
    }

    private static void rewrite(Connection connection, String table, Id id, String form) throws SQLException {
        execute(
                connection,
                "update " + table + " set id_value = ? where id = cast(? as uuid) and id_value = ?",
                form,
                id.key(),
                id.value());
    }

    private static void execute(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
