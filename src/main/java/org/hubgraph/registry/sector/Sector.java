package org.hubgraph.registry.sector;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.hibernate.envers.Audited;

import org.hubgraph.database.reference.RefersTo;
import org.hubgraph.registry.entry.Entry;
import org.hubgraph.registry.entry.Facts;
import org.hubgraph.registry.entry.RegistryEntry;

/** A sector. */
@Entity
@Audited
@Table(name = "sector")
@Description("A sector of the economy or a field of technology, such as energy or robotics, in which hubs and"
        + " organisations work.")
public class Sector extends RegistryEntry implements Entry {
    /** Maximum number of sectors of one hub or organisation. */
    public static final int MOST_OF_ENTRY = 20;

    @Ignore
    @Column(name = "parent_id")
    @RefersTo(value = Sector.class, optional = true)
    public UUID parentKey;

    @Override
    @Ignore
    public Facts facts() {
        return super.facts().put("parent", Sector.class, parentKey);
    }
}
