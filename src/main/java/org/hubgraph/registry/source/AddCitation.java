package org.hubgraph.registry.source;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

import org.hubgraph.registry.change.CitationContent;
import org.hubgraph.value.SingleLine;

@Description("A new citation for an existing object.")
public class AddCitation extends CitationContent {
    @NonNull
    @Id
    @Description("The object that the citation is about: the id of an entry, a relation, a visit or a statement.")
    public String subject;

    @SingleLine
    @Description("The field whose value the source states, such as `openedOn`; omit it to cite the source for the"
            + " object as a whole.")
    public String field;
}
