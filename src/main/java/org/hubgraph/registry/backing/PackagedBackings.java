package org.hubgraph.registry.backing;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

import io.quarkus.runtime.annotations.RegisterForReflection;

import org.hubgraph.registry.fund.Funds;
import org.hubgraph.registry.hub.Hubs;
import org.hubgraph.registry.importing.PackagedCitation;
import org.hubgraph.registry.importing.PackagedCitations;
import org.hubgraph.registry.importing.PackagedFault;
import org.hubgraph.registry.importing.PackagedFile;
import org.hubgraph.registry.importing.PackagedMoney;
import org.hubgraph.registry.tenant.Tenants;
import org.hubgraph.value.PartialDate;

/** Loads {@code backings.yaml}. */
@ApplicationScoped
class PackagedBackings implements PackagedFile<PackagedBackings.Draft> {
    private final Backings backings;
    private final Funds funds;
    private final Hubs hubs;
    private final Tenants tenants;
    private final PackagedCitations citations;

    PackagedBackings(Backings backings, Funds funds, Hubs hubs, Tenants tenants, PackagedCitations citations) {
        this.backings = backings;
        this.funds = funds;
        this.hubs = hubs;
        this.tenants = tenants;
        this.citations = citations;
    }

    @RegisterForReflection
    record Draft(
            @NotBlank String fund,
            String hub,
            String tenant,
            @NotNull BackingKind kind,
            @Valid PackagedMoney amount,
            PartialDate committedOn,
            @NotEmpty List<@NotNull @Valid PackagedCitation> citations) {}

    @Override
    public String name() {
        return "backings.yaml";
    }

    @Override
    public int order() {
        return 7;
    }

    @Override
    public Class<Draft> recordType() {
        return Draft.class;
    }

    @Override
    public String key(Draft draft) {
        return String.join(
                "/", draft.fund, "" + draft.hub, "" + draft.tenant, draft.kind.name(), "" + draft.committedOn);
    }

    @Override
    public boolean exists(Draft draft) {
        return false;
    }

    @Override
    public void store(Draft draft) {
        if ((draft.hub == null) == (draft.tenant == null)) {
            throw new PackagedFault("hub", "exactly one of hub and tenant must be given");
        }
        var backing = new Backing();
        backing.fundKey = PackagedFault.required(funds.findBySlug(draft.fund), "fund", draft.fund).key;
        if (draft.hub != null) {
            backing.hubKey = PackagedFault.required(hubs.findBySlug(draft.hub), "hub", draft.hub).key;
        } else {
            backing.tenantKey = PackagedFault.required(tenants.findBySlug(draft.tenant), "tenant", draft.tenant).key;
        }
        backing.kind = draft.kind;
        backing.amount = PackagedMoney.reported(draft.amount);
        backing.committedOn = draft.committedOn;
        backings.persist(backing);
        citations.store(backing, draft.citations, "citations");
    }
}
