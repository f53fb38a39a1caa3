package org.hubgraph.registry.entry;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

@Union
@Description("A tenant, hub or fund: an entry that a person can be affiliated with.")
public interface Organisation {}
