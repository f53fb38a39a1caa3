package org.hubgraph.registry.change;

import jakarta.validation.constraints.Size;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.entry.CitationRank;
import org.hubgraph.registry.entry.Confidence;
import org.hubgraph.registry.entry.LocatorKind;
import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.MultiLine;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.SingleLine;

/** Fields of the commands that add citations. */
@RegisterForReflection
public abstract class CitationContent {
    @Explicit
    @NonNull
    @Id
    @Description("The source: its id or slug.")
    public String source;

    @MultiLine
    @Size(max = 10_000)
    @Description("The exact words of the source; omit it if the source cannot be quoted. At most 10,000 characters.")
    public String quote;

    @Description("The language of the quote: required with a quote, not allowed without one.")
    public LanguageTag quoteLanguage;

    @SingleLine
    @Size(max = 1_000)
    @Description("The value that this source states, if sources state different values. At most 1,000 characters.")
    public String statedValue;

    @Description("The rank among the citations for the same field; NORMAL by default.")
    public CitationRank rank;

    @SingleLine
    @Size(max = 200)
    @Description("Where in the source the fact is: a page, a row, the id of a record; at most 200 characters.")
    public String locator;

    @Description("What the locator refers to: required with a locator, not allowed without one.")
    public LocatorKind locatorKind;

    @Description("When the source was accessed, as in CSL `accessed`: its words may have changed since.")
    public PartialDate accessedOn;

    @Description("The confidence that the source supports the fact; omit it to say nothing about that.")
    public Confidence confidence;

    @MultiLine
    @Size(max = 2_000)
    @Description("A note on the citation for readers. At most 2,000 characters.")
    public String note;
}
