package org.hubgraph.registry.partnership;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("What the source organisation is to the target.")
public enum PartnershipKind {
    @Description("A partner of the target.")
    PARTNER,
    @Description("Backs the target with money or means.")
    BACKER,
    @Description("The company that the target belongs to.")
    PARENT
}
