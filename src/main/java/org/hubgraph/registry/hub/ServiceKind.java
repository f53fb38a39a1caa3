package org.hubgraph.registry.hub;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("What a hub offers to its tenants.")
public enum ServiceKind {
    @Description("Computing power.")
    COMPUTE,
    @Description("Data sets to train models on.")
    TRAINING_DATA,
    @Description("Guidance on law and compliance.")
    LEGAL_COMPLIANCE,
    @Description("Financial support.")
    FINANCE,
    @Description("Advice from experienced people.")
    MENTORING,
    @Description("Desks, rooms, laboratories.")
    WORKSPACE,
    @Description("Anything else; the description says what.")
    OTHER
}
