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
@Description("Something published that facts are taken from.")
public class Source extends Stored implements Node {
    /** Maximum number of authors of one source. */
    static final int MOST_AUTHORS = 50;

    @NonNull
    @Description("A readable key, unique among sources: lower-case letters, digits and hyphens.")
    public String slug;

    @NonNull
    @Description("Who published it.")
    public String publisher;

    @Description("Its title; null if it has none, or none is recorded.")
    public String title;

    @NonNull
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Description("Its authors as it names them; empty if it names none.")
    @ListSize(most = MOST_AUTHORS)
    public List<@NonNull String> authors = List.of();

    @Description("Where it can be read; null if nowhere public.")
    public WebAddress url;

    @Description("The language it is written in; null if unknown.")
    public LanguageTag language;

    @Description("When it was published; null if unknown.")
    public PartialDate publishedOn;

    @Ignore
    @Column(name = "relays_id")
    @RefersTo(value = Source.class, optional = true, reliesOn = "relaysKey")
    public UUID relaysKey;

    @Description("Under which licence its data may be used, as an SPDX identifier; null if none is stated.")
    public String licence;

    @Description("When it was retracted; null if it holds. It stays on record, with all that cites it.")
    public PartialDate withdrawnOn;

    @Description("By whom it was retracted, why, and where that can be read; null if nothing is recorded.")
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
