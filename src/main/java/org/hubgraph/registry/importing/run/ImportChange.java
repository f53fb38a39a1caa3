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
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.importing.mapping.TargetType;
import org.hubgraph.registry.source.Citation;

/** A change that an import made, for taking it back. */
@Entity
@Table(name = "import_change")
@IdClass(ImportChange.Key.class)
public class ImportChange extends PanacheEntityBase {
    @Id
    @Column(name = "run_id")
    public UUID runId;

    /** Counts the changes of the run from 1. */
    @Id
    public int number;

    public long ordinal;

    @Enumerated(EnumType.STRING)
    public TargetType target;

    @Column(name = "record_key")
    public String recordKey;

    /** The simple name of the entity. */
    @Column(name = "object_type")
    public String objectType;

    @RefersTo(value = Stored.class, typeIn = "objectType", holding = RefersTo.Holding.FORMER)
    @Column(name = "object_id")
    public UUID objectKey;

    /** The version of the object after the change. */
    @Column(name = "object_version")
    public int objectVersion;

    /** JSON: the former values of the changed fields; null if the object was added. */
    public String former;

    /** JSON: what the record said before; null if an import of its source did not have it. */
    @Column(name = "former_draft")
    public String formerDraft;

    /** The citation that was added to an object that was there before; null if none was. */
    @RefersTo(value = Citation.class, holding = RefersTo.Holding.FORMER)
    @Column(name = "citation_id")
    public UUID citationKey;

    /** The two columns of the key. */
    public record Key(UUID runId, int number) {}
}
