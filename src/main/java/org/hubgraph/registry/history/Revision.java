package org.hubgraph.registry.history;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;

/** What Envers calls a revision: one transaction that changed something. Who and why is in {@link Change}. */
@Entity
@Table(name = "revision")
@RevisionEntity(RevisionTime.class)
public class Revision {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @RevisionNumber
    public Long id;

    @RevisionTimestamp
    @Column(name = "revised_at")
    public Instant at;

    /** Whether it has all that was on record when the registry began to know its past; false for all others. */
    public boolean beginning;
}
