package org.hubgraph.registry.entry;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The rank of a citation among several for the same field.")
public enum CitationRank {
    @Description("The registry shows the value of this citation.")
    PREFERRED,
    @Description("Neither preferred nor disputed.")
    NORMAL,
    @Description("Contradicted by another source. The citation remains in the registry, but its value is not shown.")
    DISPUTED
}
