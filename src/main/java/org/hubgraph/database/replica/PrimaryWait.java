package org.hubgraph.database.replica;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.hubgraph.database.session.PrimaryTimeline;

/**
 * The wait of a query that must see a write of a primary that this server has not noticed yet. The earlier primary may
 * still respond, without the write.
 */
final class PrimaryWait {
    /**
     * If the timeline of a position was not found for so long, its log was lost, for instance because the database was
     * restored from a dump. Then the primary answers. Each position has a time of its own: a client that makes up
     * positions cannot make those of others count as lost, because it cannot guess their writes.
     */
    private static final long LOST_NANOS = TimeUnit.SECONDS.toNanos(30);

    private static final int MOST_POSITIONS = 10_000;

    private final PrimaryTimeline timeline;
    private final ReplicaWatch watch;
    private final long patienceNanos;
    /** When positions of unknown timelines were first asked for, by {@link System#nanoTime}; the oldest are forgotten. */
    private final Map<WritePosition, Long> first = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<WritePosition, Long> eldest) {
            return size() > MOST_POSITIONS;
        }
    };

    /** @param patience how long a query waits for a timeline that is lost */
    PrimaryWait(PrimaryTimeline timeline, ReplicaWatch watch, Duration patience) {
        this.timeline = timeline;
        this.watch = watch;
        this.patienceNanos = patience.toNanos();
    }

    /**
     * Waits until the primary of the position was found, or is lost.
     *
     * @param position null if the query may see any state
     * @param waiting called again and again; throws an exception to end the wait
     */
    void await(WritePosition position, Runnable waiting) {
        if (position == null || position.timeline() <= timeline.latest()) {
            return;
        }
        boolean lost = isLost(position);
        long end = System.nanoTime() + patienceNanos;
        while (position.timeline() > timeline.latest() && !(lost && System.nanoTime() - end > 0)) {
            waiting.run();
            watch.lookSoon();
            if (!Replica.slept(Replica.LONGEST_PAUSE_MILLIS)) {
                return;
            }
        }
    }

    private boolean isLost(WritePosition asked) {
        long now = System.nanoTime();
        synchronized (first) {
            return now - first.computeIfAbsent(asked, position -> now) > LOST_NANOS;
        }
    }
}
