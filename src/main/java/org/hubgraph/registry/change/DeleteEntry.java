package org.hubgraph.registry.change;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("DeleteInput")
@Description("What to delete.")
public class DeleteEntry extends ChangeOf {}
