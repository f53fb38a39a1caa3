package org.hubgraph.registry.vocabulary;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The role of one organisation, `from`, towards another, `to`.")
public enum PartnershipKind {
    @Description("A partner of `to`.")
    PARTNER,
    @Description(
            "Supports `to` with money or other resources: `to` is \"backed by\" it. If a form, an amount or a stake of"
                    + " the support is known, record a backing.")
    BACKER,
    @Description("The parent company of `to`.")
    PARENT,
    @Description("Another role.")
    OTHER
}
