package org.hubgraph.registry.source;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.CitationContent;
import org.hubgraph.value.SingleLine;

@Description("That a source states something about an object that is there.")
public class AddCitation extends CitationContent {
    @NonNull
    @Id
    @Description("What the source states something about: the id of an entry, a relation, a visit or a statement.")
    public String subject;

    @SingleLine
    @Description("The field whose value the source states, such as `openedOn`; without it, the object as a whole.")
    public String field;
}
