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

/** The report of one row. */
@Entity
@Table(name = "import_row")
@IdClass(ImportRow.Key.class)
public class ImportRow extends PanacheEntityBase {
    @Id
    @Column(name = "run_id")
    public UUID runId;

    @Id
    public long ordinal;

    public String label;

    @Column(name = "record_key")
    public String recordKey;

    @Enumerated(EnumType.STRING)
    public RowOutcome outcome;

    /** JSON, as {@link RowReport} writes it. */
    public String detail;

    /** The row in the form of its file; null unless it was refused, or may be when an editor has decided about others. */
    @Column(name = "raw_row")
    public String raw;

    /** JSON: the row as it was read; null unless an editor has to decide about it, or about rows that it refers to. */
    public String content;

    /** The editor who decided about the row; null if none did. */
    @Column(name = "decided_by")
    public String decidedBy;

    /** The two columns of the key. */
    public record Key(UUID runId, long ordinal) {}
}
