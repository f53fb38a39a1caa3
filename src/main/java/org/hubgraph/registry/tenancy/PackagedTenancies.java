package org.hubgraph.registry.tenancy;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

import io.quarkus.runtime.annotations.RegisterForReflection;

import org.hubgraph.registry.hub.HubParts;
import org.hubgraph.registry.hub.Hubs;
import org.hubgraph.registry.importing.PackagedCitation;
import org.hubgraph.registry.importing.PackagedCitations;
import org.hubgraph.registry.importing.PackagedFault;
import org.hubgraph.registry.importing.PackagedFile;
import org.hubgraph.registry.tenant.Tenants;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.SingleLine;

/** Loads {@code tenancies.yaml}. */
@ApplicationScoped
class PackagedTenancies implements PackagedFile<PackagedTenancies.Draft> {
    private final Tenancies tenancies;
    private final Hubs hubs;
    private final HubParts parts;
    private final Tenants tenants;
    private final PackagedCitations citations;

    PackagedTenancies(Tenancies tenancies, Hubs hubs, HubParts parts, Tenants tenants, PackagedCitations citations) {
        this.tenancies = tenancies;
        this.hubs = hubs;
        this.parts = parts;
        this.tenants = tenants;
        this.citations = citations;
    }

    @RegisterForReflection
    record Draft(
            @NotBlank String hub,
            @NotBlank String tenant,
            @NotNull TenancyStanding standing,
            String zone,
            @SingleLine String premises,
            PartialDate since,
            PartialDate until,
            boolean ended,
            @NotEmpty List<@NotNull @Valid PackagedCitation> citations) {}

    @Override
    public String name() {
        return "tenancies.yaml";
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Class<Draft> recordType() {
        return Draft.class;
    }

    @Override
    public String key(Draft draft) {
        return draft.hub + "/" + draft.tenant + "/" + draft.standing + (draft.since == null ? "" : "/" + draft.since);
    }

    @Override
    public boolean exists(Draft draft) {
        return false;
    }

    @Override
    public void store(Draft draft) {
        var tenancy = new Tenancy();
        tenancy.hubKey = PackagedFault.required(hubs.findBySlug(draft.hub), "hub", draft.hub).key;
        tenancy.let(PackagedFault.required(tenants.findBySlug(draft.tenant), "tenant", draft.tenant));
        tenancy.standing = draft.standing;
        if (draft.zone != null) {
            var zone = parts.findZone(tenancy.hubKey, draft.zone);
            tenancy.zoneKey = PackagedFault.required(zone, "zone", draft.zone).key;
        }
        tenancy.premises = draft.premises;
        tenancy.since = draft.since;
        tenancy.until = draft.until;
        tenancy.ended = draft.ended;
        tenancies.persist(tenancy);
        citations.store(tenancy, draft.citations, "citations");
    }
}
