package org.hubgraph.registry.visit;

import java.util.Optional;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;

import org.hubgraph.registry.change.Explicit;
import org.hubgraph.registry.change.PatchOf;
import org.hubgraph.registry.change.RelationUpdate;
import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.MultiLine;
import org.hubgraph.value.PartialDate;

@Description("Changes to a statement. Fields left out stay unchanged; null clears a field.")
@PatchOf(Statement.class)
public class UpdateStatement extends RelationUpdate {
    @Explicit
    @Id
    @Description("The visit during which it was said: its id; null for none.")
    public Optional<String> visit;

    @Description("The words, in `language`; cannot be cleared. At most 10,000 characters.")
    public Optional<@MultiLine @Size(max = 10_000) String> text;

    @Description("The language of the text; cannot be cleared.")
    public Optional<LanguageTag> language;

    @Description("The language that it was said in; null if unknown.")
    public Optional<LanguageTag> originalLanguage;

    @Description("When it was said; null if unknown.")
    public Optional<PartialDate> saidOn;
}
