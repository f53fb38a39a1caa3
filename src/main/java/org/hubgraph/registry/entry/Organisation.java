package org.hubgraph.registry.entry;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Interface;

@Interface
@Description("A tenant, hub or fund: an entry that a person can be affiliated with.")
public interface Organisation extends Entry {}
