package org.hubgraph.registry.source;

import java.util.List;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.registry.change.Slugs;
import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.SingleLine;
import org.hubgraph.value.WebAddress;

@Description("A new source: a publication that states facts.")
@PatchOf(Source.class)
public class CreateSource {
    @Explicit
    @Size(max = 100)
    @Pattern(regexp = Slugs.FORM, message = Slugs.ASKED)
    @Description("A readable key, unique among sources. Default: generated from the title, or from the publisher"
            + " if there is no title.")
    public String slug;

    @NonNull
    @SingleLine
    @Size(max = 500)
    @Description("The publisher. At most 500 characters.")
    public String publisher;

    @SingleLine
    @Size(max = 1_000)
    @Description("The title. At most 1,000 characters.")
    public String title;

    @Size(max = Source.MOST_AUTHORS)
    @Description("The authors as the source names them. At most 50.")
    public List<@NonNull @SingleLine @Size(max = 500) String> authors;

    @Description("The address where it can be read.")
    public WebAddress url;

    @Description("The language that it is written in.")
    public LanguageTag language;

    @Description("When it was published.")
    public PartialDate publishedOn;

    @Explicit
    @Id
    @Description("The source that it reports from: its id or slug.")
    public String relays;

    @SingleLine
    @Size(max = 100)
    @Description("The licence of its data, as an SPDX identifier. At most 100 characters.")
    public String licence;
}
