package org.hubgraph.registry.change;

import jakarta.validation.constraints.Size;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.entry.CitationRank;
import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.MultiLine;
import org.hubgraph.value.SingleLine;

/** Fields of the commands that add citations. */
@RegisterForReflection
public abstract class CitationContent {
    @NonNull
    @Id
    @Description("The source: its id or its slug.")
    public String source;

    @MultiLine
    @Size(max = 10_000)
    @Description("The exact words of the source; leave it out if it cannot be quoted. At most 10,000 characters.")
    public String quote;

    @Description("The language of the quote: a quote needs it, and nothing else has one.")
    public LanguageTag quoteLanguage;

    @SingleLine
    @Size(max = 1_000)
    @Description("The value this source states, where it must be told from others. At most 1,000 characters.")
    public String statedValue;

    @Description("Whether the registry follows it; without it, NORMAL.")
    public CitationRank rank;

    @MultiLine
    @Size(max = 2_000)
    @Description("What a reader should know about it. At most 2,000 characters.")
    public String note;
}
