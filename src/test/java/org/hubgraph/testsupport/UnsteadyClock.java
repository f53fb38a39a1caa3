package org.hubgraph.testsupport;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** The system clock with an offset that tests set. */
@Alternative
@ApplicationScoped
public class UnsteadyClock extends UtcClock {
    private volatile Duration offset = Duration.ZERO;

    /** Sets the offset until the next call; zero for the true time. */
    public void setOffset(Duration toAdd) {
        offset = toAdd;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }
}
