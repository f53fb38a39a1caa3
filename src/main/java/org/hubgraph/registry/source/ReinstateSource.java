package org.hubgraph.registry.source;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.registry.change.ChangeOf;

@Description("Which source holds again.")
public class ReinstateSource extends ChangeOf {}
