package org.hubgraph.registry.change;

import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("CitationInput")
@Description("A citation: a source of these facts, with a quote if possible.")
public class NewCitation extends CitationContent {
    @Explicit
    @Size(min = 1, max = 50)
    @Description("The fields whose values the source states, such as `openedOn`; one citation is added for each."
            + " If left out, one citation is added for the object as a whole.")
    public List<@NonNull @NotBlank String> fields;
}
