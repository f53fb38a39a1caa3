package org.hubgraph.testsupport;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

/** The system's clock, and as much earlier or later as a test says. */
@Alternative
@ApplicationScoped
public class UnsteadyClock extends UtcClock {
    private volatile Duration offset = Duration.ZERO;

    /** Holds until it is set again; zero is the true time. */
    public void setOffset(Duration toAdd) {
        offset = toAdd;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }
}
