package org.hubgraph.server.quota;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TokenBucketTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);

    @Test
    void fillsAtASteadyRateUpToItsBrim() {
        var bucket = new TokenBucket(60, nanos::get);

        assertTrue(bucket.take(60));
        assertFalse(bucket.take(1));
        assertEquals(1, bucket.secondsToWait());

        pass(10);
        assertFalse(bucket.take(30));
        assertEquals(20, bucket.secondsToWait());
        assertTrue(bucket.take(10));

        pass(3600);
        assertFalse(bucket.take(61));
        assertTrue(bucket.take(60));
    }

    @Test
    void isFilledWhenItIsAskedWhatItHas() {
        var bucket = new TokenBucket(60, nanos::get);
        bucket.charge(70);

        pass(10);
        assertFalse(bucket.has(1));
        pass(20);
        assertTrue(bucket.has(20));
        assertFalse(bucket.has(21));
        assertTrue(new TokenBucket(0, nanos::get).has(Long.MAX_VALUE));
    }

    @Test
    void withoutACapacityItNeverRunsDry() {
        var bucket = new TokenBucket(0, nanos::get);

        assertTrue(bucket.take(Long.MAX_VALUE));
        assertEquals("", bucket.left("x"));
        assertEquals("", bucket.policy("x"));
    }

    @Test
    void saysWhatIsLeftAndWhenAllIsThereAgain() {
        var bucket = new TokenBucket(120, nanos::get);

        bucket.take(20);

        assertEquals("\"x\";r=100;t=10", bucket.left("x"));
        assertEquals("\"x\";q=120;w=60", bucket.policy("x"));
    }

    private void pass(long seconds) {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }
}
