package org.hubgraph.registry.entry;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Interface;

@Interface
@Description("A hub or a tenant: an entry that a backer can support.")
public interface Beneficiary extends Entry {}
