package org.hubgraph.registry.history;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

import org.hubgraph.database.reference.RefersTo;
import org.hubgraph.graphql.projection.Reads;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.Node;
import org.hubgraph.registry.entry.Stored;

/**
 * A change of one object by one transaction: addition, update, deletion, merge, restoration or erasure. Rows are never
 * updated, except that an erasure may clear their reason.
 */
@Entity
@Table(name = "change")
@Description("That an object was added, changed, deleted, merged or restored: when, by whom, and why.")
public class Change extends PanacheEntityBase implements Node {
    @Ignore
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    @Column(name = "id")
    public UUID key;

    /** The position in the order in which clients follow changes. Changes of one transaction share it. */
    @Ignore
    public long position;

    @NonNull
    @Column(name = "changed_at")
    @Description("When, in UTC.")
    public Instant at;

    @NonNull
    @Description("Who: the name under which the server knows them.")
    public String actor;

    @Description("Why, as whoever did it says; null if they did not.")
    public String reason;

    @NonNull
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Description("What happened.")
    public ChangeKind kind;

    @Ignore
    @Column(name = "subject_type")
    public String typeName;

    @Ignore
    @Column(name = "subject_id")
    @RefersTo(value = Stored.class, typeIn = "typeName", holding = RefersTo.Holding.FORMER)
    public UUID subjectKey;

    @NonNull
    @Description("The version of the object from then on; of a deleted or merged one, its last.")
    public Integer version;

    /** The version before the change; null if the object was added or restored. */
    @Ignore
    public Integer baseVersion;

    @org.eclipse.microprofile.graphql.Id
    @NonNull
    @Description("Opaque and stable.")
    @Reads("key")
    public String getId() {
        return new GlobalId("Change", key).text();
    }

    @org.eclipse.microprofile.graphql.Id
    @NonNull
    @Description("The id of the object, also where it is there no longer.")
    @Reads({"typeName", "subjectKey"})
    public String getSubjectId() {
        return new GlobalId(typeName, subjectKey).text();
    }

    @NonNull
    @Description("The type of the object.")
    @Reads("typeName")
    public ChangedType getSubjectType() {
        return ChangedType.of(typeName).orElseThrow();
    }

    @Override
    @Ignore
    public boolean isPersistent() {
        return super.isPersistent();
    }
}
