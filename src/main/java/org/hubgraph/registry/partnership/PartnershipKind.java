package org.hubgraph.registry.partnership;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The role of the source organisation towards the target.")
public enum PartnershipKind {
    @Description("A partner of the target.")
    PARTNER,
    @Description("Supports the target with money or other resources.")
    BACKER,
    @Description("The parent company of the target.")
    PARENT
}
