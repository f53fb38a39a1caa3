package org.hubgraph.curation;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.CitationRank;
import org.hubgraph.registry.Filled;
import org.hubgraph.registry.LanguageTag;

@Input("CitationInput")
@Description("Who says so, and in which words.")
public class NewCitation {
    @Size(min = 1, max = 50)
    @Description("The fields whose values the source states, such as `openedOn`, one citation for each; without it, one"
            + " citation for the object as a whole.")
    public List<@NonNull @NotBlank String> fields;

    @NonNull
    @Id
    @Description("The source: its id or its slug.")
    public String source;

    @Filled
    @Size(max = 10_000)
    @Description("The exact words of the source; leave it out if it cannot be quoted. At most 10,000 characters.")
    public String quote;

    @Description("The language of the quote, which a quote needs.")
    public LanguageTag quoteLanguage;

    @Filled
    @Size(max = 1_000)
    @Description("The value this source states, where it must be told from others. At most 1,000 characters.")
    public String statedValue;

    @Description("Whether the registry follows it; without it, NORMAL.")
    public CitationRank rank;

    @Filled
    @Size(max = 2_000)
    @Description("What a reader should know about it. At most 2,000 characters.")
    public String note;
}
