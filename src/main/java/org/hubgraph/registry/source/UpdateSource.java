package org.hubgraph.registry.source;

import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.ChangeOf;
import org.hubgraph.registry.change.Given;
import org.hubgraph.registry.change.Slugs;
import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.SingleLine;
import org.hubgraph.value.WebAddress;

@Description("Changes of a source: what is left out stays, what is null is cleared.")
public class UpdateSource extends ChangeOf {
    @Description("A new slug; cannot be cleared. The old one no longer leads here.")
    public Optional<@Size(max = 100) @Pattern(regexp = Slugs.FORM, message = Slugs.ASKED) String> slug;

    @Description("Who published it; cannot be cleared. At most 500 characters.")
    public Optional<@SingleLine @Size(max = 500) String> publisher;

    @Description("Its title; null for none. At most 1,000 characters.")
    public Optional<@SingleLine @Size(max = 1_000) String> title;

    @Size(max = Source.MOST_AUTHORS)
    @Description("All its authors, from now on; null for none. At most 50.")
    public List<@NonNull @SingleLine @Size(max = 500) String> authors = Given.unchanged();

    @Description("Where it can be read; null if nowhere public.")
    public Optional<WebAddress> url;

    @Description("The language it is written in; null for unknown.")
    public Optional<LanguageTag> language;

    @Description("When it was published; null for unknown.")
    public Optional<PartialDate> publishedOn;

    @Id
    @Description("The source that it reports from: its id or its slug; null if it reports itself.")
    public Optional<String> relays;

    @Description("Under which licence its data may be used, as an SPDX identifier; null for none stated.")
    public Optional<@SingleLine @Size(max = 100) String> licence;
}
