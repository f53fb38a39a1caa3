package org.hubgraph.testsupport;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/**
 * Advances by half an hour at every third reading, so that rows have both equal and different times, the same in every
 * run.
 */
@Alternative
@ApplicationScoped
public class TickingClock extends UtcClock {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00.000001Z");
    private static final int LOOKS_PER_TICK = 3;
    private static final Duration TICK = Duration.ofMinutes(30);

    private final AtomicInteger looks = new AtomicInteger();

    @Override
    public Instant instant() {
        return START.plus(TICK.multipliedBy(looks.getAndIncrement() / LOOKS_PER_TICK));
    }
}
