package org.hubgraph.registry.entry;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;

/** Stamps rows with the time of the one clock, in the microseconds that both databases keep. */
@Dependent
public class Timestamps {
    @Inject
    Clock clock;

    @PrePersist
    void created(Stored row) {
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.updatedAt = row.createdAt;
    }

    @PreUpdate
    void updated(Stored row) {
        row.updatedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
