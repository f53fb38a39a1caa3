package org.hubgraph.registry.person;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("PersonPayload")
@Description("The person after the change.")
public record PersonChanged(
        @NonNull @Description("The person.") Person person) {}
