package org.hubgraph.registry.person;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.registry.change.EntryUpdate;

@Description("Changes to a person. Fields left out stay unchanged; null clears a field.")
public class UpdatePerson extends EntryUpdate {}
