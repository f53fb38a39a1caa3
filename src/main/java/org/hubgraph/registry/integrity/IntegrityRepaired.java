package org.hubgraph.registry.integrity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("RepairIntegrityPayload")
@Description("What was repaired.")
public record IntegrityRepaired(
        @NonNull @Description("How many faults were repaired.")
        Integer repaired,

        @NonNull @Description("What is left: repeat the mutation while faults with a remedy remain.")
        Integrity integrity) {}
