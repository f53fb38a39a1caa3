package org.hubgraph.registry;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A text and its language. */
@Description("A text in one language.")
public record LocalizedText(
        @NonNull @Description("The text itself.") String text,
        @NonNull @Description("Its language.") LanguageTag language) {}
