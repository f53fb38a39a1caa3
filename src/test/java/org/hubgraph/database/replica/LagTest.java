package org.hubgraph.database.replica;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LagTest {
    private final Lag lag = new Lag(0);

    @Test
    void whatThePrimaryHadIsShownWhenItIsReplayed() {
        lag.primaryIsAt(new LogPosition(100), 1);
        lag.primaryIsAt(new LogPosition(200), 2);
        lag.primaryIsAt(new LogPosition(300), 3);

        lag.replicaIsAt(new LogPosition(99));
        assertEquals(0, lag.shown());

        lag.replicaIsAt(new LogPosition(100));
        assertEquals(1, lag.shown());

        lag.replicaIsAt(new LogPosition(299));
        assertEquals(2, lag.shown());

        lag.replicaIsAt(new LogPosition(300));
        assertEquals(3, lag.shown());
    }

    /** A standby never has more of the log than its primary. */
    @Test
    void aReplicaThatWasAheadOfThePrimaryBelongsToAnother() {
        lag.primaryIsAt(new LogPosition(100), 1);
        lag.replicaIsAt(new LogPosition(150));
        assertFalse(lag.isForeign(), "the primary may have written meanwhile");

        lag.primaryIsAt(new LogPosition(149), 2);
        assertTrue(lag.isForeign());

        lag.primaryIsAt(new LogPosition(200), 3);
        assertTrue(lag.isForeign(), "what it has replayed is another's still");

        lag.replicaIsAnother();
        lag.replicaIsAt(new LogPosition(200));
        lag.primaryIsAt(new LogPosition(200), 4);
        assertFalse(lag.isForeign());
    }

    @Test
    void aPrimaryThatWritesNothingLeavesNobodyBehind() {
        lag.replicaIsAt(new LogPosition(100));
        for (int second = 1; second < 10; second++) {
            lag.primaryIsAt(new LogPosition(100), second);
            lag.replicaIsAt(new LogPosition(100));
        }

        assertEquals(9, lag.shown());
    }

    @Test
    void aReplicaThatHearsOfNothingFallsBehind() {
        lag.primaryIsAt(new LogPosition(100), 1);
        lag.replicaIsAt(new LogPosition(100));
        for (int second = 2; second < 10; second++) {
            lag.primaryIsAt(new LogPosition(100 + second), second);
            lag.replicaIsAt(new LogPosition(100));
        }

        assertEquals(1, lag.shown());
    }

    /** The history of positions is bounded, however long the standby was away. */
    @Test
    void aReplicaThatWasAwayForDaysComesBack() {
        for (int second = 1; second < 100_000; second++) {
            lag.primaryIsAt(new LogPosition(second), second);
        }

        lag.replicaIsAt(new LogPosition(200_000));
        lag.primaryIsAt(new LogPosition(200_000), 100_000);
        lag.replicaIsAt(new LogPosition(200_000));

        assertEquals(100_000, lag.shown());
    }

    /** A standby that was restored from an older copy, or restarted. */
    @Test
    void aReplicaThatGoesBackIsNotAheadOfItself() {
        lag.primaryIsAt(new LogPosition(100), 1);
        lag.replicaIsAt(new LogPosition(100));
        lag.primaryIsAt(new LogPosition(200), 2);

        lag.replicaIsAt(new LogPosition(50));

        assertEquals(1, lag.shown());
    }
}
