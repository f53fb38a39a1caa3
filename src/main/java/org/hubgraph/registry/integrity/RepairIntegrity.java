package org.hubgraph.registry.integrity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("RepairIntegrityInput")
@Description("The extent of a repair.")
public class RepairIntegrity {
    @Min(1)
    @Max(1_000)
    @DefaultValue("200")
    @Description("The maximum number of faults to repair in this request, from 1 to 1000.")
    public Integer most = 200;
}
