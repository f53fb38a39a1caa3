package org.hubgraph.person;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.curation.ChangeOf;

@Description("Whom to erase.")
public class ErasePerson extends ChangeOf {}
