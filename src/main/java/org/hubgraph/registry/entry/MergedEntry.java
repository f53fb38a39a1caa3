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

/** That an entry was merged into another one of its type, the target, and leads to the survivor, which is there. */
@Entity
@Audited
@Table(name = "merged_entry")
public class MergedEntry {
    @Id
    @Column(name = "merged_id")
    public UUID mergedKey;

    /** Of all three: the name of the GraphQL type. */
    public String typeName;

    public String mergedSlug;

    /** The last version that the merged entry had. */
    public int mergedVersion;

    @Column(name = "target_id")
    @RefersTo(value = RegistryEntry.class, typeIn = "typeName", holding = RefersTo.Holding.FORMER)
    public UUID targetKey;

    /** The target, or what that was merged into later. */
    @Column(name = "survivor_id")
    @RefersTo(value = RegistryEntry.class, typeIn = "typeName")
    public UUID survivorKey;

    public Instant mergedAt;

    /** Whether it was merged in the running transaction, of which there is no history yet. */
    @Transient
    public boolean mergedJustNow;
}
