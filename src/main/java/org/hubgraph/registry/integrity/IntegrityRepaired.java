package org.hubgraph.registry.integrity;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

@Type("RepairIntegrityPayload")
@Description("The result of a repair.")
public record IntegrityRepaired(
        @NonNull @Description("The number of faults that were repaired.")
        Integer repaired,

        @NonNull @Description("The remaining faults. Repeat the mutation while any of them has a remedy.")
        Integrity integrity) {}
