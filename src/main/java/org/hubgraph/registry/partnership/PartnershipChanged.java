package org.hubgraph.registry.partnership;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("PartnershipPayload")
@Description("The partnership after the change.")
public record PartnershipChanged(
        @NonNull @Description("The partnership.") Partnership partnership) {}
