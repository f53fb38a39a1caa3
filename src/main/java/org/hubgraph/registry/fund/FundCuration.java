package org.hubgraph.registry.fund;

import jakarta.annotation.security.RolesAllowed;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

import org.hubgraph.registry.change.CurationTexts;
import org.hubgraph.registry.change.DatedRelationEditing;
import org.hubgraph.registry.change.DeleteEntry;
import org.hubgraph.registry.change.Deleted;
import org.hubgraph.registry.change.EntryEditing;
import org.hubgraph.registry.change.Given;
import org.hubgraph.registry.change.Roles;
import org.hubgraph.registry.change.Violations;
import org.hubgraph.registry.merge.EntryMerging;
import org.hubgraph.registry.merge.MergeEntries;

/** Mutations of funds. */
@GraphQLApi
public class FundCuration {
    private final EntryEditing editing;
    private final EntryMerging merging;
    private final DatedRelationEditing dates;

    FundCuration(EntryEditing editing, EntryMerging merging, DatedRelationEditing dates) {
        this.editing = editing;
        this.merging = merging;
        this.dates = dates;
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Adds a fund.")
    public FundChanged createFund(
            @NonNull @Description("The fund to add.") CreateFund input,
            @Description(CurationTexts.REASON) String reason) {
        return new FundChanged(create(input, reason));
    }

    /** Adds it without a check of roles, for callers inside the server. */
    public Fund create(CreateFund input, String reason) {
        return editing.create(new Fund(), input, reason, (fund, violations) -> {
            if (input.ended == null) {
                fund.ended = dates.isPast(fund.closedOn);
            }
            dates.checkEnded(input.ended, fund.closedOn, "closedOn", violations);
            check(fund, violations);
        });
    }

    @Mutation
    @RolesAllowed(Roles.EDITOR)
    @Description("Updates a fund. Fields left out stay unchanged; null clears a field.")
    public FundChanged updateFund(
            @NonNull @Description("The fund and the fields to change.") UpdateFund input,
            @Description(CurationTexts.REASON) String reason) {
        return new FundChanged(editing.change(Fund.class, input, reason, (fund, violations) -> {
            if (input.ended == null && input.closedOn != null && input.closedOn.isPresent()) {
                fund.ended = dates.isPast(fund.closedOn);
            }
            dates.checkEnded(Given.value(input.ended), fund.closedOn, "closedOn", violations);
            check(fund, violations);
        }));
    }

    @Mutation
    @RolesAllowed(Roles.ADMIN)
    @Description("Merges two funds that are duplicates." + CurationTexts.MERGING)
    public FundChanged mergeFunds(
            @NonNull @Description("The two funds.") MergeEntries input,
            @Description(CurationTexts.REASON) String reason) {
        return new FundChanged(merging.merge(Fund.class, input, reason));
    }

    @Mutation
    @RolesAllowed(Roles.ADMIN)
    @Description("Deletes a fund that nothing refers to. Its history remains.")
    public Deleted deleteFund(
            @NonNull @Description("The fund to delete.") DeleteEntry input,
            @Description(CurationTexts.REASON) String reason) {
        return editing.delete(Fund.class, input, reason, (fund, violations) -> {});
    }

    private static void check(Fund fund, Violations violations) {
        violations.checkOrder(fund.launchedOn, "launchedOn", fund.closedOn, "closedOn");
    }

    @Type("FundPayload")
    @Description("The fund after the change.")
    public record FundChanged(
            @NonNull @Description("The fund.") Fund fund) {}
}
