package org.hubgraph.registry.fund;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("FundPayload")
@Description("The fund after the change.")
public record FundChanged(@NonNull @Description("The fund.") Fund fund) {}
