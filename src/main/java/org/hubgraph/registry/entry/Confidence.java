package org.hubgraph.registry.entry;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The confidence of the editors that a citation supports its fact. It says nothing about other citations"
        + " of the same field: those are compared by rank.")
public enum Confidence {
    @Description("The source says so itself, plainly, and can know it: it is official, or reports at first hand.")
    HIGH,
    @Description("The source says so plainly, but at second hand, or it is one of several possible readings.")
    MEDIUM,
    @Description("The fact is a conclusion of the editors from what the source says, or the source is often wrong.")
    LOW
}
