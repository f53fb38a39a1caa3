package org.hubgraph.registry.entry;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("Which of several citations for one field the registry follows.")
public enum CitationRank {
    @Description("The registry shows this one.")
    PREFERRED,
    @Description("Stands beside others.")
    NORMAL,
    @Description("In conflict with another source; on record, not followed.")
    DISPUTED
}
