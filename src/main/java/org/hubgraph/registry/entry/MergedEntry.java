package org.hubgraph.registry.entry;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

import org.hibernate.envers.Audited;

import org.hubgraph.database.reference.RefersTo;

/**
 * Records that an entry was merged into another one of its type, the target, and leads to the survivor, which exists.
 */
@Entity
@Audited
@Table(name = "merged_entry")
public class MergedEntry {
    @Id
    @Column(name = "merged_id")
    public UUID mergedKey;

    /** The name of the GraphQL type of all three entries. */
    public String typeName;

    public String mergedSlug;

    /** The last version of the merged entry. */
    public int mergedVersion;

    @Column(name = "target_id")
    @RefersTo(value = RegistryEntry.class, typeIn = "typeName", holding = RefersTo.Holding.FORMER)
    public UUID targetKey;

    /** The target, or the entry that the target was merged into later. */
    @Column(name = "survivor_id")
    @RefersTo(value = RegistryEntry.class, typeIn = "typeName")
    public UUID survivorKey;

    public Instant mergedAt;

    /** Whether the merge took place in the current transaction, so that the history does not contain it yet. */
    @Transient
    public boolean mergedJustNow;
}
