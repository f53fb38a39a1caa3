package org.hubgraph.registry.visit;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.NewRelation;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.MultiLine;
import org.hubgraph.value.PartialDate;

@Description("A new statement by a person, in the words of a source.")
@PatchOf(Statement.class)
public class CreateStatement extends NewRelation {
    @Explicit
    @NonNull
    @Id
    @Description("The speaker: a person's id or slug.")
    public String person;

    @Explicit
    @Id
    @Description("The visit during which it was said: its id.")
    public String visit;

    @NonNull
    @MultiLine
    @Size(max = 10_000)
    @Description("The words, in `language`. At most 10,000 characters.")
    public String text;

    @NonNull
    @Description("The language of the text.")
    public LanguageTag language;

    @Description("The language that it was said in.")
    public LanguageTag originalLanguage;

    @Description("When it was said, as precisely as a source says.")
    public PartialDate saidOn;
}
