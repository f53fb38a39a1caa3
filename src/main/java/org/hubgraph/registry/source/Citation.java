package org.hubgraph.registry.source;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

import org.hubgraph.database.reference.RefersTo;
import org.hubgraph.registry.entry.CitationRank;
import org.hubgraph.registry.entry.Cited;
import org.hubgraph.registry.entry.Confidence;
import org.hubgraph.registry.entry.Facts;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.LocatorKind;
import org.hubgraph.registry.entry.Node;
import org.hubgraph.registry.entry.SearchField;
import org.hubgraph.registry.entry.SearchedText;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.PartialDate;

/** The statement of a fact about an object by a source. */
@Entity
@Audited
@Table(name = "citation")
@Description("A citation: a source that states a fact, with a quote if possible.")
public class Citation extends Stored implements Node {
    /**
     * Maximum number of citations of one object, where each cited field counts separately: the list is returned without
     * paging.
     */
    static final int MOST = 1_000;

    @Ignore
    public String subjectType;

    @Ignore
    @Column(name = "subject_id")
    @RefersTo(value = Cited.class, typeIn = "subjectType", reliesOn = "erasedOn")
    public UUID subjectKey;

    @Ignore
    @Column(name = "source_id")
    @RefersTo(Source.class)
    public UUID sourceKey;

    @Description("The field of the subject whose value the source states, such as `openedOn`; null for the subject"
            + " as a whole.")
    public String field;

    @Description("The exact words of the source; null if it cannot be quoted.")
    public String quote;

    @Description("The language of the quote; null if there is no quote.")
    public LanguageTag quoteLanguage;

    @Description("The value that this source states, if sources state different values; null if it is the value shown.")
    public String statedValue;

    @NonNull
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Description("The rank among the citations for the same field.")
    public CitationRank rank = CitationRank.NORMAL;

    @Description("Where in the source the fact is: a page, a row, the id of a record; null if it is not recorded.")
    public String locator;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Description("What the locator refers to; null if there is no locator.")
    public LocatorKind locatorKind;

    @Description("When the source was accessed: its words may have changed since; null if it is not recorded.")
    public PartialDate accessedOn;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Description("The confidence of the editors that the source supports the fact; null if they say nothing about"
            + " that.")
    public Confidence confidence;

    @Description("A note on the citation for readers; null if there is none.")
    public String note;

    @Override
    @Ignore
    public List<SearchedText> searchedTexts() {
        return quote == null ? List.of() : List.of(new SearchedText(SearchField.QUOTES, quote));
    }

    @Override
    @Ignore
    public Facts facts() {
        return new Facts()
                .put("subject", subjectKey == null ? null : new GlobalId(subjectType, subjectKey).text())
                .put("source", Source.class, sourceKey)
                .put("field", field)
                .put("quote", quote)
                .put("quoteLanguage", quoteLanguage)
                .put("statedValue", statedValue)
                .put("rank", rank)
                .put("locator", locator)
                .put("locatorKind", locatorKind)
                .put("accessedOn", accessedOn)
                .put("confidence", confidence)
                .put("note", note);
    }
}
