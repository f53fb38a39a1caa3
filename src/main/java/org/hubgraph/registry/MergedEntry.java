package org.hubgraph.registry;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That an entry was merged into another one of its type, the survivor, which is never a merged one itself. */
@Entity
@Table(name = "merged_entry")
public class MergedEntry {
    @Id
    @Column(name = "merged_id")
    public UUID mergedKey;

    /** Of both: the name of the GraphQL type. */
    public String typeName;

    public String mergedSlug;

    @Column(name = "survivor_id")
    public UUID survivorKey;

    public Instant mergedAt;
}
