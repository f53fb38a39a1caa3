package org.hubgraph.registry.partnership;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Enum;

@Enum
@Description("The direction of a partnership, seen from the organisation that lists it.")
public enum PartnershipDirection {
    @Description("From the organisation to the other one, which is `to`: the organisation is its partner, backer or"
            + " parent.")
    OUTGOING,
    @Description(
            "From the other organisation, which is `from`: it is the partner, backer or parent of the organisation.")
    INCOMING
}
