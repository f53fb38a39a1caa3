package org.hubgraph.server.webhook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hubgraph.registry.history.ChangeKind;
import org.hubgraph.registry.history.ChangedType;

/** The stored webhooks. */
@ApplicationScoped
class Webhooks {
    private static final String COLUMNS =
            "select id, address, document, variables, types, kinds, enabled, secret, former_secret, former_until,"
                    + " created_by, created_at, changed_by, changed_at from webhook";
    private static final String INSERT =
            "insert into webhook (address, document, variables, types, kinds, enabled, secret, former_secret,"
                    + " former_until, created_by, created_at, changed_by, changed_at, id)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String UPDATE =
            "update webhook set address = ?, document = ?, variables = ?, types = ?, kinds = ?, enabled = ?, secret = ?,"
                    + " former_secret = ?, former_until = ?, created_by = ?, created_at = ?, changed_by = ?,"
                    + " changed_at = ? where id = ?";

    /** Tables with a row for a webhook, the first one last. */
    private static final List<String> DELETE = List.of(
            "delete from webhook_progress where webhook_id = ?",
            "delete from webhook_delivery where webhook_id = ?",
            "delete from webhook where id = ?");

    List<Webhook> list(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(COLUMNS + " order by created_at, id")) {
            return webhooks(query);
        }
    }

    Optional<Webhook> find(Connection connection, UUID id) throws SQLException {
        return find(connection, id, "");
    }

    /** As {@link #find}, until the end of the transaction for this one alone. */
    Optional<Webhook> lock(Connection connection, UUID id) throws SQLException {
        return find(connection, id, " for update");
    }

    private static Optional<Webhook> find(Connection connection, UUID id, String lock) throws SQLException {
        try (var query = connection.prepareStatement(COLUMNS + " where id = ?" + lock)) {
            query.setObject(1, id);
            return webhooks(query).stream().findFirst();
        }
    }

    int count(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var row = query.executeQuery("select count(*) from webhook")) {
            row.next();
            return row.getInt(1);
        }
    }

    void add(Connection connection, Webhook webhook) throws SQLException {
        write(connection, INSERT, webhook);
    }

    void update(Connection connection, Webhook webhook) throws SQLException {
        write(connection, UPDATE, webhook);
    }

    /** Deletes a webhook with its progress and its deliveries. */
    void delete(Connection connection, UUID id) throws SQLException {
        for (String sql : DELETE) {
            try (var delete = connection.prepareStatement(sql)) {
                delete.setObject(1, id);
                delete.executeUpdate();
            }
        }
    }

    private static void write(Connection connection, String sql, Webhook webhook) throws SQLException {
        try (var write = connection.prepareStatement(sql)) {
            int parameter = 0;
            write.setString(++parameter, webhook.address());
            write.setString(++parameter, webhook.document());
            write.setString(++parameter, webhook.variables());
            write.setString(++parameter, names(webhook.types()));
            write.setString(++parameter, names(webhook.kinds()));
            write.setBoolean(++parameter, webhook.enabled());
            write.setString(++parameter, webhook.secret().text());
            write.setString(
                    ++parameter,
                    webhook.formerSecret() == null
                            ? null
                            : webhook.formerSecret().text());
            write.setObject(++parameter, time(webhook.formerUntil()));
            write.setString(++parameter, webhook.createdBy());
            write.setObject(++parameter, time(webhook.createdAt()));
            write.setString(++parameter, webhook.changedBy());
            write.setObject(++parameter, time(webhook.changedAt()));
            write.setObject(++parameter, webhook.id());
            write.executeUpdate();
        }
    }

    private static String names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static List<Webhook> webhooks(PreparedStatement query) throws SQLException {
        var found = new ArrayList<Webhook>();
        try (var row = query.executeQuery()) {
            while (row.next()) {
                found.add(new Webhook(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        values(ChangedType.class, row.getString(5)),
                        values(ChangeKind.class, row.getString(6)),
                        row.getBoolean(7),
                        new Secret(row.getString(8)),
                        row.getString(9) == null ? null : new Secret(row.getString(9)),
                        instant(row, 10),
                        row.getString(11),
                        instant(row, 12),
                        row.getString(13),
                        instant(row, 14)));
            }
        }
        return found;
    }

    private static <E extends Enum<E>> Set<E> values(Class<E> type, String names) {
        var values = EnumSet.noneOf(type);
        Arrays.stream(names.split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> Enum.valueOf(type, name))
                .forEach(values::add);
        return values;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** Null if the column is. */
    static Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
