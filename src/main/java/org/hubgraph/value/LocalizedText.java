package org.hubgraph.value;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A text with its language. */
@Description("A text in one language.")
public record LocalizedText(
        @NonNull @NotNull @MultiLine @Size(max = 5_000) @Description("The text.")
        String text,

        @NonNull @Description("The language of the text.") LanguageTag language) {}
