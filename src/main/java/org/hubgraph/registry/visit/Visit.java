package org.hubgraph.registry.visit;

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
import org.hubgraph.registry.entry.Cited;
import org.hubgraph.registry.entry.Facts;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.entry.Texts;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.value.LocalizedText;
import org.hubgraph.value.PartialDate;

/** A reported visit to a hub. */
@Entity
@Audited
@Table(name = "visit")
@Description("A visit to a hub, as reported by a source.")
public class Visit extends Stored implements Cited {
    /** Maximum number of guests, and of people met, at one visit. */
    static final int MOST_PARTICIPANTS = 100;
    /** Maximum number of statements of one visit: the list is returned without paging. */
    static final int MOST_STATEMENTS = 200;
    /** Maximum number of highlights of one visit. */
    static final int MOST_HIGHLIGHTS = 50;

    @Ignore
    @Column(name = "hub_id")
    @RefersTo(Hub.class)
    public UUID hubKey;

    @NonNull
    @Column(name = "visit_date")
    @Description("When the visit took place.")
    public PartialDate date;

    @NonNull
    @Description("True if `met` lists everybody who was met; false if there may be others.")
    public Boolean metComplete = false;

    @Ignore
    @Column(name = "highlights")
    public Texts highlightTexts = Texts.NONE;

    @NonNull
    @Description("What the visitors did or saw, in the order of the source.")
    @Reads("highlightTexts")
    @ListSize(most = MOST_HIGHLIGHTS)
    public List<@NonNull LocalizedText> getHighlights() {
        return highlightTexts.all();
    }

    @Override
    @Ignore
    public Facts facts() {
        return new Facts()
                .put("hub", Hub.class, hubKey)
                .put("date", date)
                .put("metComplete", metComplete)
                .put("highlights", highlightTexts);
    }
}
