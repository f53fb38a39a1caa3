package org.hubgraph.registry.sector;

import java.util.ArrayList;
import java.util.List;
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
import org.hubgraph.registry.entry.SearchField;
import org.hubgraph.registry.entry.SearchedText;

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
    public List<SearchedText> searchedTexts() {
        var texts = new ArrayList<>(super.searchedTexts());
        allNames.all().forEach(name -> texts.add(new SearchedText(SearchField.SECTORS, name.text())));
        return texts;
    }

    @Override
    @Ignore
    public Facts facts() {
        return super.facts().put("parent", Sector.class, parentKey);
    }
}
