package org.hubgraph.registry.vocabulary;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("How far an acquisition has come.")
public enum AcquisitionStatus {
    @Description("Announced, and neither completed nor called off as far as sources say.")
    ANNOUNCED,
    @Description("Completed: the buyer has the shares.")
    COMPLETED,
    @Description("Called off: it was announced, but does not take place.")
    CALLED_OFF
}
