package org.hubgraph.value;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One complete name: a person's name is never split into parts. At most 500 characters. */
@Description("A name of an entry, as one text in its original spelling.")
public record Name(
        @NonNull @NotNull @SingleLine @Size(max = 500) @Description("The name.")
        String text,

        @Description("The language of the name; null if it belongs to none, such as an acronym.")
        LanguageTag language,

        @NonNull @Description("The kind of name.") NameKind kind) {}
