package org.hubgraph.registry.entry;

import java.time.Instant;
import java.util.List;
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
 * A row with its own key. Keys are UUIDs of version 7 (RFC 9562): generated without the database and ordered by time of
 * creation. This class implements no interface of the schema, because it would then become a type of the schema;
 * subclasses implement them.
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
    @Description(Node.ID)
    @Reads("key")
    public String getId() {
        return GlobalId.ofRead(getClass().getSimpleName(), key).text();
    }

    @NonNull
    @Description("The revision number, from 0. Send it with an update so that you do not overwrite somebody else's"
            + " change.")
    public Integer getVersion() {
        return version;
    }

    @NonNull
    @Description("When this was added to the registry, in UTC.")
    public Instant getCreatedAt() {
        return createdAt;
    }

    @NonNull
    @Description("When this was last changed in the registry, in UTC.")
    public Instant getUpdatedAt() {
        return updatedAt;
    }

    /** The facts that editors can change. */
    @Ignore
    public abstract Facts facts();

    /** The texts that a search reads on request; null if objects of the type have none. */
    @Ignore
    public List<SearchedText> searchedTexts() {
        return null;
    }

    /**
     * Whether the data that identified this object, or the object that it is about, was erased. No facts can be added
     * then.
     */
    @Ignore
    public boolean isErased() {
        return false;
    }

    /** Overridden to exclude Panache's property from the API. */
    @Override
    @Ignore
    public boolean isPersistent() {
        return super.isPersistent();
    }
}
