package org.hubgraph.registry.entry;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

@Union
@Description("What a person can belong to.")
public interface Organisation {}
