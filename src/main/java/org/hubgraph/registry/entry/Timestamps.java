package org.hubgraph.registry.entry;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;

/**
 * Sets the timestamps of rows from the application's clock, in microseconds, the precision that both databases store.
 */
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
