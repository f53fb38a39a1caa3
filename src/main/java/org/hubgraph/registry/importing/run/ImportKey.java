package org.hubgraph.registry.importing.run;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

import org.hubgraph.database.reference.RefersTo;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.importing.mapping.TargetType;

/** The object that a record of a source was imported as, so that the next import of the source finds it. */
@Entity
@Table(name = "import_key")
@IdClass(ImportKey.Key.class)
public class ImportKey extends PanacheEntityBase {
    /** The slug of the source. */
    @Id
    public String source;

    @Id
    @Enumerated(EnumType.STRING)
    public TargetType target;

    @Id
    @Column(name = "record_key")
    public String recordKey;

    /** The simple name of the entity. */
    @Column(name = "object_type")
    public String objectType;

    @RefersTo(value = Stored.class, typeIn = "objectType", holding = RefersTo.Holding.FORMER)
    @Column(name = "object_id")
    public UUID objectKey;

    /** JSON: what the record said last, with references as ids. */
    public String draft;

    @RefersTo(value = ImportRun.class, holding = RefersTo.Holding.FORMER)
    @Column(name = "run_id")
    public UUID runId;

    public long ordinal;

    /** The id of the object. */
    String object() {
        return new GlobalId(objectType, objectKey).text();
    }

    /** The columns of the key. */
    public record Key(String source, TargetType target, String recordKey) {}
}
