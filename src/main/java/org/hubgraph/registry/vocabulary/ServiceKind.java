package org.hubgraph.registry.vocabulary;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The kind of a service that a hub offers to its tenants.")
public enum ServiceKind {
    @Description("Computing power.")
    COMPUTE,
    @Description("Data sets to train models on.")
    TRAINING_DATA,
    @Description("Guidance on law and regulatory compliance.")
    LEGAL_COMPLIANCE,
    @Description("Financial support.")
    FINANCE,
    @Description("Advice from experienced people.")
    MENTORING,
    @Description("Desks, rooms, laboratories.")
    WORKSPACE,
    @Description("Anything else; see the description.")
    OTHER
}
