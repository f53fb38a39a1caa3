package org.hubgraph.database.replica;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LagTest {
    private final Lag lag = new Lag(0);
    /** The time of the positions of the replica, before those of the primary. */
    private long now = -1_000_000;

    @Test
    void whatThePrimaryHadIsShownWhenItIsReplayed() {
        lag.primaryIsAt(new LogPosition(100), 1);
        lag.primaryIsAt(new LogPosition(200), 2);
        lag.primaryIsAt(new LogPosition(300), 3);

        lag.replicaIsAt(new LogPosition(99), now++);
        assertEquals(0, lag.shown());

        lag.replicaIsAt(new LogPosition(100), now++);
        assertEquals(1, lag.shown());

        lag.replicaIsAt(new LogPosition(299), now++);
        assertEquals(2, lag.shown());

        lag.replicaIsAt(new LogPosition(300), now++);
        assertEquals(3, lag.shown());
    }

    /** A standby never has more of the log than its primary. */
    @Test
    void aReplicaThatWasAheadOfThePrimaryBelongsToAnother() {
        lag.primaryIsAt(new LogPosition(100), 1);
        lag.replicaIsAt(new LogPosition(150), now++);
        assertFalse(lag.isForeign(), "the primary may have written meanwhile");

        lag.primaryIsAt(new LogPosition(149), 2);
        assertTrue(lag.isForeign());

        lag.primaryIsAt(new LogPosition(200), 3);
        assertTrue(lag.isForeign(), "what it has replayed is another's still");

        lag.replicaIsAnother();
        lag.replicaIsAt(new LogPosition(200), now++);
        lag.primaryIsAt(new LogPosition(200), 4);
        assertFalse(lag.isForeign());
    }

    @Test
    void aPrimaryThatWritesNothingLeavesNobodyBehind() {
        lag.replicaIsAt(new LogPosition(100), now++);
        for (int second = 1; second < 10; second++) {
            lag.primaryIsAt(new LogPosition(100), second);
            lag.replicaIsAt(new LogPosition(100), now++);
        }

        assertEquals(9, lag.shown());
    }

    @Test
    void aReplicaThatHearsOfNothingFallsBehind() {
        lag.primaryIsAt(new LogPosition(100), 1);
        lag.replicaIsAt(new LogPosition(100), now++);
        for (int second = 2; second < 10; second++) {
            lag.primaryIsAt(new LogPosition(100 + second), second);
            lag.replicaIsAt(new LogPosition(100), now++);
        }

        assertEquals(1, lag.shown());
    }

    /** The history of positions is bounded, however long the standby was away. */
    @Test
    void aReplicaThatWasAwayForDaysComesBack() {
        for (int second = 1; second < 100_000; second++) {
            lag.primaryIsAt(new LogPosition(second), second);
        }

        lag.replicaIsAt(new LogPosition(200_000), now++);
        lag.primaryIsAt(new LogPosition(200_000), 100_000);
        lag.replicaIsAt(new LogPosition(200_000), now++);

        assertEquals(100_000, lag.shown());
    }

    /** A standby that was restored from an older copy, or restarted. */
    @Test
    void aReplicaThatGoesBackIsNotAheadOfItself() {
        lag.primaryIsAt(new LogPosition(100), 1);
        lag.replicaIsAt(new LogPosition(100), now++);
        lag.primaryIsAt(new LogPosition(200), 2);

        lag.replicaIsAt(new LogPosition(50), now++);

        assertEquals(1, lag.shown());
    }

    /** The positions are read on two threads: an older one of the primary may be reported later. */
    @Test
    void aPositionOfThePrimaryThatWasReadEarlierProvesNothing() {
        lag.replicaIsAt(new LogPosition(150), 10);

        lag.primaryIsAt(new LogPosition(149), 9);
        assertFalse(lag.isForeign());

        lag.primaryIsAt(new LogPosition(149), 10);
        assertTrue(lag.isForeign());
    }

    @Test
    void positionsOfTwoPrimariesAreNotCompared() {
        lag.primaryIsAt(new LogPosition(200), 1);
        lag.replicaIsAt(new LogPosition(300), now++);
        lag.primaryIsAt(new LogPosition(201), 2);
        assertTrue(lag.isForeign());

        lag.primaryIsAnother();

        assertFalse(lag.isForeign());
        lag.replicaIsAt(new LogPosition(300), now++);
        assertEquals(1, lag.shown(), "nothing is known of the new primary yet");
        lag.primaryIsAt(new LogPosition(300), 4);
        lag.replicaIsAt(new LogPosition(300), now++);
        assertEquals(4, lag.shown());
    }

    @Test
    void aReplicaThatLacksAWriteBelongsToAnotherUntilItIsAnother() {
        lag.replicaLacksWrites();
        assertTrue(lag.isForeign());

        lag.replicaIsAnother();
        assertFalse(lag.isForeign());
    }
}
