package org.hubgraph.registry.fund;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import io.quarkus.runtime.annotations.RegisterForReflection;

import org.hubgraph.registry.entry.EntryIndex;
import org.hubgraph.registry.importing.PackagedCitation;
import org.hubgraph.registry.importing.PackagedCitations;
import org.hubgraph.registry.importing.PackagedEntry;
import org.hubgraph.registry.importing.PackagedFile;
import org.hubgraph.registry.importing.PackagedMoney;
import org.hubgraph.value.LocalizedText;
import org.hubgraph.value.Name;
import org.hubgraph.value.PartialDate;

/** Loads {@code funds.yaml}. */
@ApplicationScoped
class PackagedFunds implements PackagedFile<PackagedFunds.Draft> {
    private final Funds funds;
    private final EntryIndex index;
    private final PackagedCitations citations;

    PackagedFunds(Funds funds, EntryIndex index, PackagedCitations citations) {
        this.funds = funds;
        this.index = index;
        this.citations = citations;
    }

    @RegisterForReflection
    record Draft(
            @NotNull @Pattern(regexp = PackagedEntry.SLUG) String slug,
            @NotEmpty List<@NotNull @Valid Name> names,
            List<@NotNull @Valid LocalizedText> descriptions,
            List<@NotNull @Valid PackagedId> externalIds,
            @NotEmpty List<@NotNull @Valid PackagedCitation> citations,
            @NotNull FundLevel level,
            @Valid PackagedMoney size,
            @NotNull SizeBasis sizeBasis,
            PartialDate launchedOn)
            implements PackagedEntry {}

    @Override
    public String name() {
        return "funds.yaml";
    }

    @Override
    public int order() {
        return 4;
    }

    @Override
    public Class<Draft> recordType() {
        return Draft.class;
    }

    @Override
    public String key(Draft draft) {
        return draft.slug;
    }

    @Override
    public boolean exists(Draft draft) {
        return funds.findBySlug(draft.slug).isPresent();
    }

    @Override
    public void store(Draft draft) {
        var fund = new Fund();
        fund.level = draft.level;
        fund.size = PackagedMoney.reported(draft.size);
        fund.sizeBasis = draft.sizeBasis;
        fund.launchedOn = draft.launchedOn;
        draft.store(fund, index, citations);
    }
}
