package org.hubgraph.registry;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.failure.Code;

@Description("An example of an error.")
public record ErrorExample(
        @NonNull @Description("The code.") Code code,

        @NonNull @Description("The object `extensions` of such an error.")
        ErrorExtensions extensions) {}
