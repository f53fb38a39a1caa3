package org.hubgraph.registry.partnership;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The role of one organisation, `from`, towards another, `to`.")
public enum PartnershipKind {
    @Description("A partner of `to`.")
    PARTNER,
    @Description("Supports `to` with money or other resources.")
    BACKER,
    @Description("The parent company of `to`.")
    PARENT
}
