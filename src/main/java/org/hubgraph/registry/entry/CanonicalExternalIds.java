package org.hubgraph.registry.entry;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import org.flywaydb.core.api.migration.Context;
import org.jboss.logging.Logger;

import org.hubgraph.database.migration.DataMigration;

/**
 * Migrates external ids, present and past, to the canonical form of their schemes. No row is lost. An id that is not
 * valid for its scheme does not change. An id whose canonical form would belong to two entries does not change either,
 * nor does its history. For both cases the log names the entries.
 */
@Singleton
public class CanonicalExternalIds extends DataMigration {
    private static final Logger LOG = Logger.getLogger("org.hubgraph");

    /** Maximum number of entries in one line of the log. */
    private static final int MOST_LISTED = 20;

    /** The record of a merge identifies moved external ids by their text. */
    private static final String BY_TEXT = "update merged_part set item = ? where item = ? and kind = 'external ids'";

    public CanonicalExternalIds() {
        super("20", "canonical external ids");
    }

    /** A row of external ids, as stored. */
    private record Id(String key, String type, String entry, String scheme, String value) {
        String text() {
            return scheme + " " + value;
        }

        /** The global id of the entry. The external id itself is not logged, because it may be a person's. */
        String subject() {
            return new GlobalId(EntryType.valueOf(type).typeName(), UUID.fromString(entry)).text();
        }
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        var left = present(connection);
        var leftKeys = left.stream().map(Id::key).collect(Collectors.toSet());
        var leftTexts = left.stream().map(Id::text).collect(Collectors.toSet());
        for (Id id : all(connection, "external_id_history")) {
            var form = form(id);
            // The history of an id is rewritten together with the id, so that both have the same form.
            if (form != null && !form.equals(id.value()) && !leftKeys.contains(id.key())) {
                rewrite(connection, "external_id_history", id, form);
                if (!leftTexts.contains(id.text())) {
                    execute(connection, BY_TEXT, id.scheme() + " " + form, id.text());
                }
            }
        }
    }

    /**
     * Migrates the present ids.
     *
     * @return ids that do not change because another entry has the same canonical id
     */
    private static List<Id> present(Connection connection) throws SQLException {
        var ids = all(connection, "external_id");
        var owners = new HashSet<String>();
        ids.forEach(id -> owners.add(id.text()));
        var unknown = new ArrayList<Id>();
        var left = new ArrayList<Id>();
        for (Id id : ids) {
            var form = form(id);
            if (form == null) {
                unknown.add(id);
            } else if (!form.equals(id.value())) {
                if (owners.add(id.scheme() + " " + form)) {
                    rewrite(connection, "external_id", id, form);
                } else {
                    left.add(id);
                }
            }
        }
        warn(unknown, "they are not valid in their scheme. Correct them");
        warn(left, "another entry has the same id. Merge the two entries, or remove the id from one of them");
        return left;
    }

    private static void warn(List<Id> ids, String why) {
        if (!ids.isEmpty()) {
            var subjects = ids.stream().map(Id::subject).distinct().toList();
            LOG.warnf(
                    "%d external ids were not converted to their canonical form: %s. They belong to %d entries%s: %s",
                    ids.size(),
                    why,
                    subjects.size(),
                    subjects.size() > MOST_LISTED ? ", such as" : "",
                    String.join(", ", subjects.subList(0, Math.min(subjects.size(), MOST_LISTED))));
        }
    }

    /** Null for a text that is not valid for its scheme. */
    private static String form(Id id) {
        return ExternalIdForm.find(IdScheme.valueOf(id.scheme()), id.value()).orElse(null);
    }

    private static List<Id> all(Connection connection, String table) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery("select distinct id, entry_type, entry_id, scheme, id_value from " + table
                        + " where id_value is not null" + " order by id")) {
            var ids = new ArrayList<Id>();
            while (rows.next()) {
                ids.add(new Id(
                        rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5)));
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
