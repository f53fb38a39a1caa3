package org.hubgraph.registry.source;

import java.util.Optional;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;

import org.hubgraph.registry.change.ChangeOf;
import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.registry.entry.CitationRank;
import org.hubgraph.registry.entry.Confidence;
import org.hubgraph.registry.entry.LocatorKind;
import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.MultiLine;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.SingleLine;

@Description("Changes to a citation. Fields left out stay unchanged; null clears a field.")
@PatchOf(Citation.class)
public class UpdateCitation extends ChangeOf {
    @Explicit
    @Id
    @Description("The source: its id or slug; cannot be cleared.")
    public Optional<String> source;

    @Description("The field whose value the source states, such as `openedOn`; null for the object as a whole.")
    public Optional<@SingleLine String> field;

    @Description("The exact words of the source; null if it cannot be quoted. At most 10,000 characters.")
    public Optional<@MultiLine @Size(max = 10_000) String> quote;

    @Explicit
    @Description("The language of the quote: required with a quote, null without one.")
    public Optional<LanguageTag> quoteLanguage;

    @Description("The value that this source states, if sources state different values; null if it is the value"
            + " shown. At most 1,000 characters.")
    public Optional<@SingleLine @Size(max = 1_000) String> statedValue;

    @Description("The rank among the citations for the same field; cannot be cleared.")
    public Optional<CitationRank> rank;

    @Description("Where in the source the fact is: a page, a row, the id of a record; null if it is not recorded. At"
            + " most 200 characters.")
    public Optional<@SingleLine @Size(max = 200) String> locator;

    @Explicit
    @Description("What the locator refers to: required with a locator, null without one.")
    public Optional<LocatorKind> locatorKind;

    @Description("When the source was accessed; null if it is not recorded.")
    public Optional<PartialDate> accessedOn;

    @Description("The confidence that the source supports the fact; null to say nothing about that.")
    public Optional<Confidence> confidence;

    @Description("A note on the citation for readers; null for none. At most 2,000 characters.")
    public Optional<@MultiLine @Size(max = 2_000) String> note;
}
