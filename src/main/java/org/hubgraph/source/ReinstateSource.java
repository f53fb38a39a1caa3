package org.hubgraph.source;

import org.eclipse.microprofile.graphql.Description;

import org.hubgraph.curation.ChangeOf;

@Description("Which source holds again.")
public class ReinstateSource extends ChangeOf {}
