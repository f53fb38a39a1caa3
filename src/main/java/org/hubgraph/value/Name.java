package org.hubgraph.value;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One complete name: a person's name is never split into parts. At most 500 characters. */
@Description("One name of an entry, whole and as it is written.")
public record Name(
        @NonNull @NotNull @SingleLine @Size(max = 500) @Description("The name itself.")
        String text,

        @Description("Its language; null where it belongs to none, as an acronym may.")
        LanguageTag language,

        @NonNull @Description("What the name is to the entry.")
        NameKind kind) {}
