package org.hubgraph.registry.entry;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

@Union
@Description("A hub or a tenant: an entry that a fund can support.")
public interface Beneficiary {}
