package org.hubgraph.registry.entry;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Interface;

@Interface
@Description("A fund, an organisation or a person: an entry that can support a hub or an organisation.")
public interface Backer extends Entry {}
