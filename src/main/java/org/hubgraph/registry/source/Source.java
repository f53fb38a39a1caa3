package org.hubgraph.registry.source;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

import org.hubgraph.database.reference.RefersTo;
import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.entry.Facts;
import org.hubgraph.registry.entry.Node;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.WebAddress;

/** A publication that facts are taken from. */
@Entity
@Audited
@Table(name = "source")
@Description("A publication that states facts.")
public class Source extends Stored implements Node {
    /** Maximum number of authors of one source. */
    static final int MOST_AUTHORS = 50;

    @NonNull
    @Description("A readable key, unique among sources: lower-case letters, digits and hyphens.")
    public String slug;

    @NonNull
    @Description("The publisher.")
    public String publisher;

    @Description("The title; null if there is none or none is recorded.")
    public String title;

    @NonNull
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Description("The authors as the source names them; empty if it names none.")
    @ListSize(most = MOST_AUTHORS)
    public List<@NonNull String> authors = List.of();

    @Description("The address where it can be read; null if it is not public.")
    public WebAddress url;

    @Description("The language that it is written in; null if unknown.")
    public LanguageTag language;

    @Description("When it was published; null if unknown.")
    public PartialDate publishedOn;

    @Ignore
    @Column(name = "relays_id")
    @RefersTo(value = Source.class, optional = true, reliesOn = "relaysKey")
    public UUID relaysKey;

    @Description("The licence of its data, as an SPDX identifier; null if none is stated.")
    public String licence;

    @Explicit
    @Description("When it was retracted; null if it is valid. A retracted source remains in the registry, with all"
            + " its citations.")
    public PartialDate withdrawnOn;

    @Explicit
    @Description("Who retracted it and why, and where this is documented; null if nothing is recorded.")
    public String withdrawalNote;

    @Override
    @Ignore
    public Facts facts() {
        return new Facts()
                .put("slug", slug)
                .put("publisher", publisher)
                .put("title", title)
                .put("authors", authors)
                .put("url", url)
                .put("language", language)
                .put("publishedOn", publishedOn)
                .put("relays", Source.class, relaysKey)
                .put("licence", licence)
                .put("withdrawnOn", withdrawnOn)
                .put("withdrawalNote", withdrawalNote);
    }
}
