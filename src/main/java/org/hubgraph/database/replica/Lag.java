package org.hubgraph.database.replica;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How old what a replica shows may be, by one clock: from time to time it is noted how far the log of the primary is, and how
 * much of the log the replica has replayed. Having replayed what the primary had at a moment, it shows all that was there
 * then. So a replica that hears nothing of its primary any more is late, however idle it looks; and one whose primary writes
 * nothing is not. Not for several threads.
 */
final class Lag {
    /** An hour's, if one is noted each second. */
    private static final int MOST_NOTES = 3_600;

    private final Deque<Note> ahead = new ArrayDeque<>();
    private long shown;
    private LogPosition replayed = new LogPosition(0);
    private boolean foreign;

    private record Note(LogPosition position, long nanos) {}

    /** @param nanos of {@code System.nanoTime}: before it, nothing is known to be shown */
    Lag(long nanos) {
        this.shown = nanos;
    }

    /** @param nanos when, or a little earlier */
    void primaryIsAt(LogPosition position, long nanos) {
        foreign |= position.compareTo(replayed) < 0;
        // Until the replica has come to where these begin, later ones would tell nothing.
        if (ahead.size() < MOST_NOTES) {
            ahead.add(new Note(position, nanos));
        }
    }

    void replicaIsAt(LogPosition position) {
        replayed = position;
        while (!ahead.isEmpty() && ahead.peek().position.compareTo(position) <= 0) {
            shown = ahead.remove().nanos;
        }
    }

    /** When everything was on the primary that is known to be on the replica: of {@code System.nanoTime}. */
    long shown() {
        return shown;
    }

    /**
     * Whether the replica had replayed more than there was on the primary later: it replays the log of another, or a log that
     * was given up when another server took over. Places in the one say nothing of the other, even when the primary has
     * passed the replica. That holds until the replica is another.
     */
    boolean isForeign() {
        return foreign;
    }

    /** To be called before the replica is asked for the first time, or again after it was away. */
    void replicaIsAnother() {
        replayed = new LogPosition(0);
        foreign = false;
    }
}
