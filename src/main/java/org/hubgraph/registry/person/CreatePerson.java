package org.hubgraph.registry.person;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.registry.change.NewEntry;
import org.hubgraph.registry.change.PatchOf;

@Description("A new person. Each name is one text, in the word order of its source.")
@PatchOf(Person.class)
public class CreatePerson extends NewEntry {}
