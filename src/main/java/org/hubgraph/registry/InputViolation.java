package org.hubgraph.registry;

import java.util.List;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import org.hubgraph.graphql.projection.ListSize;

@Type("Violation")
@Description("One fault of an input or a variable.")
public record InputViolation(
        @NonNull
        @ListSize(most = 10)
        @Description("The position, from the name of the argument or the variable down: names of fields, and positions"
                + " in lists from 0, in decimal.")
        List<@NonNull String> path,

        @NonNull @Description("What to do.") String message) {}
