package org.hubgraph.registry.affiliation;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("AffiliationPayload")
@Description("The affiliation after the change.")
public record AffiliationChanged(
        @NonNull @Description("The affiliation.") Affiliation affiliation) {}
