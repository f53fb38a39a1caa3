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

/**
 * A revision of Hibernate Envers: one transaction that changed something. Its actor and reason are in {@link Change}.
 */
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

    /** Whether the revision contains the whole registry as it was when change tracking began; false for all others. */
    public boolean beginning;
}
