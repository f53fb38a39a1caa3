package org.hubgraph.value;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One complete name: a person's name is never split into parts. At most 500 characters. */
@Description("A name of an entry, as one text in its original spelling.")
public record Name(
        @NonNull @NotNull @SingleLine @Size(max = 500) @Description("The name.")
        String text,

        @Description("The language of the name; null if it belongs to none, such as an acronym.")
        LanguageTag language,

        @NonNull @Description("The kind of name.") NameKind kind,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Description("Since when it has been in use; null if no source says.")
        PartialDate since,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Description("Until when it was in use; null if it still is or if no source says.")
        PartialDate until) {

    /** A name that no source dates. Not a constructor: a record that is an input has one constructor only. */
    public static Name undated(String text, LanguageTag language, NameKind kind) {
        return new Name(text, language, kind, null, null);
    }
}
