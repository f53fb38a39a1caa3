package org.hubgraph.database.replica;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The lag of a replica, measured by one clock. The end of the primary's log is recorded periodically, and the position
 * up to which the replica has replayed it. If the replica has replayed the primary's position at some time, it has
 * everything that was written before that time. Therefore a replica that receives nothing from its primary is late even
 * if it seems idle, and a replica of an idle primary is not. Thread-safe: each position is reported by the thread that has
 * read it.
 */
final class Lag {
    /** One hour, if one is recorded each second. */
    private static final int MOST_NOTES = 3_600;

    private final Deque<Note> ahead = new ArrayDeque<>();
    private long shown;
    private LogPosition replayed = new LogPosition(0);
    private long replayedNanos;
    private boolean foreign;

    private record Note(LogPosition position, long nanos) {}

    /** @param nanos a {@code System.nanoTime} value; the replica is not known to have anything written later */
    Lag(long nanos) {
        this.shown = nanos;
    }

    /**
     * @param position the end of the primary's log
     * @param nanos the time at which it was read, or slightly earlier
     */
    synchronized void primaryIsAt(LogPosition position, long nanos) {
        foreign |= replayedNanos <= nanos && position.compareTo(replayed) < 0;
        // When the list is full, later positions add nothing until the replica has reached the first ones.
        if (ahead.size() < MOST_NOTES) {
            ahead.add(new Note(position, nanos));
        }
    }

    /** @param nanos the time at which it was read, or slightly later */
    synchronized void replicaIsAt(LogPosition position, long nanos) {
        replayed = position;
        replayedNanos = nanos;
        while (!ahead.isEmpty() && ahead.peek().position.compareTo(position) <= 0) {
            shown = ahead.remove().nanos;
        }
    }

    /** The {@code System.nanoTime} value of the time up to which the replica is known to have all writes. */
    synchronized long shown() {
        return shown;
    }

    /**
     * Whether the replica has replayed more than the primary had later. It then replays the log of another primary, or
     * of a timeline that was abandoned when another server took over. Positions of different logs cannot be compared,
     * even after the primary's position has become the higher one. Remains true until {@link #replicaIsAnother} or
     * {@link #primaryIsAnother}.
     */
    synchronized boolean isForeign() {
        return foreign;
    }

    /** Called before the replica is queried for the first time, or again after it was unavailable. */
    synchronized void replicaIsAnother() {
        replayed = new LogPosition(0);
        foreign = false;
    }

    /** Called when the replica has replayed the primary's position, but lacks a write that was visible there. */
    synchronized void replicaLacksWrites() {
        foreign = true;
    }

    /** Called when another server has taken over: positions of its log are not compared with those of the earlier one. */
    synchronized void primaryIsAnother() {
        ahead.clear();
        replicaIsAnother();
    }
}
