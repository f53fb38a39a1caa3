package org.hubgraph.registry.person;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.registry.change.EntryUpdate;

@Description("Changes of a person: what is left out stays, what is null is cleared.")
public class UpdatePerson extends EntryUpdate {}
