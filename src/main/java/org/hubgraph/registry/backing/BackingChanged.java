package org.hubgraph.registry.backing;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("BackingPayload")
@Description("The backing after the change.")
public record BackingChanged(
        @NonNull @Description("The backing.") Backing backing) {}
