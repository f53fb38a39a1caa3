package org.hubgraph.registry.entry;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;

import org.hubgraph.database.reference.RefersTo;

/** Something that a merged entry had, and that the merge moved to the survivor: kept for as long as it may be undone. */
@Entity
@Table(name = "merged_part")
public class MergedPart {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    @Column(name = "id")
    public UUID key;

    @Column(name = "merged_id")
    @RefersTo(value = MergedEntry.class, holding = RefersTo.Holding.OWNED)
    public UUID mergedKey;

    /** Such as {@code tenancies}; of who moves it. */
    public String kind;

    /** A key, or what tells it from others of its kind. */
    public String item;

    /** What moving it back needs to know besides; null for nothing. */
    public String detail;

    /** Whether the survivor had the same already, and kept its own. */
    public boolean shared;

    public static MergedPart of(String item, String detail, boolean shared) {
        var part = new MergedPart();
        part.item = item;
        part.detail = detail;
        part.shared = shared;
        return part;
    }

    /** Of a row that was moved as it is. */
    public static MergedPart of(UUID row) {
        return of(row.toString(), null, false);
    }
}
