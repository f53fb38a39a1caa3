package org.hubgraph.value;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page about an entry other than its own website. */
@Description("A page about an entry on another site, such as Wikipedia.")
public record Link(
        @NonNull @Description("The site.") LinkKind kind,

        @NonNull @NotNull @Description("The address of the page.")
        WebAddress url,

        @SingleLine
        @Size(max = 200)
        @Description("The title of the page; null if none is recorded. At most 200 characters.")
        String title) {}
