package org.hubgraph.registry.entry;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.envers.Audited;

import org.hubgraph.graphql.projection.Reads;

/**
 * A row with a key of its own. Keys are UUIDs of version 7 (RFC 9562): unique without asking the database, and ordered
 * by the time they were made. Names no interface of the schema: a subclass does, else this class would be a type of it.
 */
@MappedSuperclass
@Audited
@EntityListeners({Timestamps.class, StoredChanges.class})
public abstract class Stored extends PanacheEntityBase {

    @Ignore
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    @Column(name = "id")
    public UUID key;

    @NonNull
    @Version
    public Integer version;

    @NonNull
    public Instant createdAt;

    @NonNull
    public Instant updatedAt;

    @org.eclipse.microprofile.graphql.Id
    @NonNull
    @Description("Opaque and stable: the same object keeps its id, whatever changes about it.")
    @Reads("key")
    public String getId() {
        return new GlobalId(getClass().getSimpleName(), key).text();
    }

    @NonNull
    @Description(
            "Counts the changes of this, from 0. Send it back with a change, so that nobody's work is overwritten.")
    public Integer getVersion() {
        return version;
    }

    @NonNull
    @Description("When the registry first held this, in UTC.")
    public Instant getCreatedAt() {
        return createdAt;
    }

    @NonNull
    @Description("When the registry last changed this, in UTC.")
    public Instant getUpdatedAt() {
        return updatedAt;
    }

    /** What editors say of it. */
    @Ignore
    public abstract Facts facts();

    /** Whether all that identified it was erased, or what it is about: no facts are added to it any more. */
    @Ignore
    public boolean isErased() {
        return false;
    }

    /** Panache's, and no field of the API. */
    @Override
    @Ignore
    public boolean isPersistent() {
        return super.isPersistent();
    }
}
