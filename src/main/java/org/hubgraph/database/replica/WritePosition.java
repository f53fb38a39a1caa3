package org.hubgraph.database.replica;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

import org.hubgraph.failure.Invalid;

/**
 * The value of {@code Hubgraph-Written}: a position in the log of a primary, and the latest write of the registry that
 * was visible there. The position alone does not identify a state, because the logs of two timelines have the same
 * positions. A standby that shows the write follows the same log up to there, or a continuation of it: transactions of a
 * new primary have higher numbers than all of the earlier one, so if the latest visible write is common to both, every
 * visible write is.
 *
 * <p>As a text: {@code 0/16B3748.00000002.1523.} and the token of the write, a UUID. The parts after the position may be
 * missing; earlier releases sent the position alone.
 *
 * @param timeline the timeline of the log; 0 if unknown
 * @param latest the latest visible write; null if unknown or if there is none
 */
public record WritePosition(LogPosition log, long timeline, Write latest) {
    /**
     * Selects the position that covers every acknowledged commit, as one text. Normally this is the position flushed to
     * disk, which the standby receives. If commits do not wait for the disk, it is the end of the log that is still to be
     * flushed. Fails on a standby.
     */
    static final String SQL = "select concat_ws('.', case current_setting('synchronous_commit') when 'off'"
            + " then pg_current_wal_insert_lsn() else pg_current_wal_flush_lsn() end,"
            + " substr(pg_walfile_name(pg_current_wal_insert_lsn()), 1, 8), latest.xid, latest.token)"
            + " from (select) always left join"
            + " (select xid, token from registry_write order by xid desc limit 1) latest on true";

    private static final int HEXADECIMAL = 16;
    private static final Pattern REST = Pattern.compile(
            "([0-9A-F]{8})(?:\\.(\\d{1,18})\\.(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}))?");

    /**
     * A write of the registry: a row of {@code registry_write}.
     *
     * @param transaction its {@code xid8}
     * @param token unique among all writes of all timelines
     */
    record Write(long transaction, UUID token) {}

    /** @throws Invalid if the text is malformed */
    public static WritePosition of(String text) {
        int dot = text.indexOf('.');
        if (dot < 0) {
            return new WritePosition(LogPosition.of(text), 0, null);
        }
        var log = LogPosition.of(text.substring(0, dot));
        var rest = REST.matcher(text.substring(dot + 1));
        if (!rest.matches()) {
            throw LogPosition.malformed();
        }
        var latest =
                rest.group(2) == null ? null : new Write(Long.parseLong(rest.group(2)), UUID.fromString(rest.group(3)));
        return new WritePosition(log, Long.parseLong(rest.group(1), HEXADECIMAL), latest);
    }

    /** The one of two positions of the same database that shows more; that of the higher timeline, if they differ. */
    public static WritePosition later(WritePosition one, WritePosition other) {
        int order = one.timeline == other.timeline
                ? one.log.compareTo(other.log)
                : Long.compare(one.timeline, other.timeline);
        return order < 0 ? other : one;
    }

    @Override
    public String toString() {
        if (timeline == 0) {
            return log.toString();
        }
        String known = log + "." + String.format(Locale.ROOT, "%08X", timeline);
        return latest == null ? known : known + "." + latest.transaction + "." + latest.token;
    }
}
