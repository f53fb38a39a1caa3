package org.hubgraph.database.replica;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.hubgraph.database.session.PrimaryTimeline;

/**
 * The wait of a query that must see a write of a primary that this server has not noticed yet. The earlier primary may
 * still respond, without the write.
 */
final class PrimaryWait {
    /**
     * A timeline that was asked for so long and not found is of a log that was lost, for instance because the database
     * was restored from a dump. Then the primary answers.
     */
    private static final long LOST_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final PrimaryTimeline timeline;
    private final ReplicaWatch watch;
    private final long patienceNanos;
    private final AtomicReference<Asked> last = new AtomicReference<>(new Asked(0, 0));

    /**
     * A timeline above all known ones.
     *
     * @param first when it was first asked for, by {@link System#nanoTime}
     */
    private record Asked(long timeline, long first) {}

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
        boolean lost = isLost(position.timeline());
        long end = System.nanoTime() + patienceNanos;
        while (position.timeline() > timeline.latest() && !(lost && System.nanoTime() - end > 0)) {
            waiting.run();
            watch.lookSoon();
            if (!Replica.slept(Replica.LONGEST_PAUSE_MILLIS)) {
                return;
            }
        }
    }

    private boolean isLost(long asked) {
        long now = System.nanoTime();
        var first = last.updateAndGet(known -> known.timeline == asked ? known : new Asked(asked, now));
        return now - first.first > LOST_NANOS;
    }
}
