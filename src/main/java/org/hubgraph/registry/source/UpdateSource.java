package org.hubgraph.registry.source;

import java.util.List;
import java.util.Optional;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.ChangeOf;
import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.Given;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.registry.change.Slugs;
import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.SingleLine;
import org.hubgraph.value.WebAddress;

@Description("Changes to a source. Fields left out stay unchanged; null clears a field.")
@PatchOf(Source.class)
public class UpdateSource extends ChangeOf {
    @Explicit
    @Description("A new slug; cannot be cleared. The old slug no longer leads to this source.")
    public Optional<@Size(max = 100) @Pattern(regexp = Slugs.FORM, message = Slugs.ASKED) String> slug;

    @Description("The publisher; cannot be cleared. At most 500 characters.")
    public Optional<@SingleLine @Size(max = 500) String> publisher;

    @Description("The title; null for none. At most 1,000 characters.")
    public Optional<@SingleLine @Size(max = 1_000) String> title;

    @Size(max = Source.MOST_AUTHORS)
    @Description("All authors, replacing the present ones; null for none. At most 50.")
    public List<@NonNull @SingleLine @Size(max = 500) String> authors = Given.unchanged();

    @Description("The address where it can be read; null if it is not public.")
    public Optional<WebAddress> url;

    @Description("The language that it is written in; null if unknown.")
    public Optional<LanguageTag> language;

    @Description("When it was published; null if unknown.")
    public Optional<PartialDate> publishedOn;

    @Explicit
    @Id
    @Description("The source that it reports from: its id or slug; null if it is original reporting.")
    public Optional<String> relays;

    @Description("The licence of its data, as an SPDX identifier; null if none is stated. At most 100 characters.")
    public Optional<@SingleLine @Size(max = 100) String> licence;
}
