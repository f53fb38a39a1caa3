package org.hubgraph.registry.entry;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;

import org.hibernate.annotations.UuidGenerator;

import org.hubgraph.database.reference.RefersTo;

/** Something of a merged entry that the merge moved to the survivor. Stored for as long as the merge can be undone. */
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

    /** The name of its {@code Moving}, such as {@code tenancies}; {@code names} or {@code external ids} for these. */
    public String kind;

    /** A key, or a text that identifies the part among those of its kind. */
    public String item;

    /** Further data that moving it back needs; null for none. */
    public String detail;

    /** Whether the survivor had an equal part and retained its own. */
    public boolean shared;

    /**
     * The equal part of another entry that remains merged, if the survivor retains this one as that part; otherwise
     * null. Set while a merge is being undone.
     */
    @Transient
    public MergedPart retainedAs;

    /** A part with the values of the fields of the same names; the caller sets the kind. */
    public static MergedPart of(String item, String detail, boolean shared) {
        var part = new MergedPart();
        part.item = item;
        part.detail = detail;
        part.shared = shared;
        return part;
    }

    /** A part that is a row and was moved without changes. */
    public static MergedPart of(UUID row) {
        return of(row.toString(), null, false);
    }
}
