package org.hubgraph.registry.importing;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** Records that a record of the packaged registry has been loaded. */
@Entity
@Table(name = "packaged_record")
@IdClass(LoadedRecord.Key.class)
public class LoadedRecord extends PanacheEntityBase {
    @Id
    public String file;

    @Id
    public String recordKey;

    public Instant loadedAt;

    /** The two columns of the key. */
    public record Key(String file, String recordKey) {}
}
