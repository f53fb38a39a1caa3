package org.hubgraph.registry.entry;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

import org.hubgraph.database.reference.RefersTo;
import org.hubgraph.registry.name.NameForms;
import org.hubgraph.value.TextKeys;

/**
 * A row of the index of all names of all entries. It is derived from {@link RegistryEntry#allNames} and never edited.
 */
@Entity
@Table(name = "entry_name")
public class EntryName extends PanacheEntityBase {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    @Column(name = "id")
    public UUID key;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public EntryType entryType;

    @Column(name = "entry_id")
    @RefersTo(value = RegistryEntry.class, typeIn = "entryType", holding = RefersTo.Holding.OWNED)
    public UUID entryKey;

    /** The position in the entry's list of names, from 0. */
    public int position;

    /** {@link TextKeys#searchKey} of the name. */
    public String searchKey;

    /** {@link NameForms#wordsKey} of the name; null if it has none. */
    public String wordsKey;

    /**
     * The length of the search key in UTF-16 units: of two names that match in the same way, the shorter one ranks
     * higher.
     */
    public int keyLength;
}
