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
@Description("A change to an object: when, by whom and why.")
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
    @Description("When the change was made, in UTC.")
    public Instant at;

    @NonNull
    @Description("The name of the user who made the change, as known to the server.")
    public String actor;

    @Description("The reason that the editor gave; null if none was given.")
    public String reason;

    @NonNull
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Description("The kind of change.")
    public ChangeKind kind;

    @Ignore
    @Column(name = "subject_type")
    public String typeName;

    @Ignore
    @Column(name = "subject_id")
    @RefersTo(value = Stored.class, typeIn = "typeName", holding = RefersTo.Holding.FORMER)
    public UUID subjectKey;

    @NonNull
    @Description("The version of the object after the change; for a deleted or merged object, its last version.")
    public Integer version;

    /** The version before the change; null if the object was added or restored. */
    @Ignore
    public Integer baseVersion;

    @org.eclipse.microprofile.graphql.Id
    @NonNull
    @Description(Node.ID)
    @Reads("key")
    public String getId() {
        return new GlobalId("Change", key).text();
    }

    @org.eclipse.microprofile.graphql.Id
    @NonNull
    @Description("The id of the object, even if the object no longer exists.")
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
