package org.hubgraph.registry.person;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.registry.change.EntryUpdate;
import org.hubgraph.registry.change.PatchOf;

@Description("Changes to a person. Fields left out stay unchanged; null clears a field.")
@PatchOf(Person.class)
public class UpdatePerson extends EntryUpdate {}
