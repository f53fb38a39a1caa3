package org.hubgraph.registry.person;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.registry.change.NewEntry;

@Description("A new person. Names are whole, in the order their source writes them.")
public class CreatePerson extends NewEntry {}
