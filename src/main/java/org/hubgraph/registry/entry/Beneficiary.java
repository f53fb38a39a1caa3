package org.hubgraph.registry.entry;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

@Union
@Description("What a fund can stand behind.")
public interface Beneficiary {}
