package org.hubgraph.registry.hub;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.envers.Audited;

import org.hubgraph.database.reference.RefersTo;
import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.graphql.projection.Reads;
import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.entry.Facts;
import org.hubgraph.registry.entry.Names;
import org.hubgraph.registry.entry.Node;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.value.Name;

/** A named part of a hub. */
@Entity
@Audited
@Table(name = "zone")
@Description("A named part of a hub, such as a floor.")
public class Zone extends Stored implements Node {
    /** Maximum number of zones of one hub: the list of zones is returned without paging. */
    static final int MOST = 200;

    @Ignore
    @Column(name = "hub_id")
    @RefersTo(value = Hub.class, counted = true)
    public UUID hubKey;

    @Ignore
    @Column(name = "names")
    public Names allNames;

    /** The position in the hub's list of zones, from 0: the order of the source, not a floor number. */
    @Explicit
    @Ignore
    @Column(name = "list_index")
    public int listIndex;

    @Description("The floor or position number; null if no source gives one.")
    public Integer position;

    @NonNull
    @Description("All known names, in the editors' order.")
    @Reads("allNames")
    @ListSize(most = Names.MOST)
    public List<@NonNull Name> getNames() {
        return allNames.all();
    }

    @Override
    @Ignore
    public Facts facts() {
        return new Facts()
                .put("hub", Hub.class, hubKey)
                .put("names", allNames)
                .put("listIndex", listIndex)
                .put("position", position);
    }
}
