package org.hubgraph.registry.integrity;

import jakarta.annotation.security.RolesAllowed;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

import org.hubgraph.failure.Invalid;
import org.hubgraph.registry.change.CurationTexts;
import org.hubgraph.registry.change.Roles;

/** Resolves the check of the whole registry, and its repair. */
@GraphQLApi
public class IntegrityApi {
    private static final int MOST_EXAMPLES = 100;
    private static final int EXAMPLES_LEFT = 10;

    private final IntegrityCheck check;
    private final IntegrityRepair repair;

    IntegrityApi(IntegrityCheck check, IntegrityRepair repair) {
        this.check = check;
        this.repair = repair;
    }

    @Query
    @RolesAllowed(Roles.ADMIN)
    @Description("Checks all references in the registry. This reads every object, which may take seconds.")
    public Integrity integrity(
            @DefaultValue("10") @Description("The maximum number of `examples` per fault, from 0 to 100.")
                    Integer first) {
        if (first == null || first < 0 || first > MOST_EXAMPLES) {
            throw new Invalid("first is " + first + "; it must be from 0 to " + MOST_EXAMPLES + ".");
        }
        return check.run(first);
    }

    @Mutation
    @RolesAllowed(Roles.ADMIN)
    @Description("Repairs the faults that `integrity` reports, as described by `remedy`. Each change is recorded"
            + " in the history with your name and reason.")
    public IntegrityRepaired repairIntegrity(
            @NonNull @Description("The extent of the repair.") RepairIntegrity input,
            @Description(CurationTexts.REASON) String reason) {
        return new IntegrityRepaired(repair.run(input, reason), check.run(EXAMPLES_LEFT));
    }
}
