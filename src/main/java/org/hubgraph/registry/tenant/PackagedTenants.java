package org.hubgraph.registry.tenant;

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
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.LocalizedText;
import org.hubgraph.value.Name;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.SingleLine;
import org.hubgraph.value.WebAddress;

/** Loads {@code tenants.yaml}. */
@ApplicationScoped
class PackagedTenants implements PackagedFile<PackagedTenants.Draft> {
    private final Tenants tenants;
    private final EntryIndex index;
    private final PackagedCitations citations;

    PackagedTenants(Tenants tenants, EntryIndex index, PackagedCitations citations) {
        this.tenants = tenants;
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
            @NotNull TenantKind kind,
            List<@NotNull @Pattern(regexp = PackagedEntry.SLUG) String> sectors,
            WebAddress website,
            PartialDate foundedOn,
            PartialDate dissolvedOn,
            @SingleLine String listedIn,
            CountryCode country)
            implements PackagedEntry {}

    @Override
    public String name() {
        return "tenants.yaml";
    }

    @Override
    public int order() {
        return 2;
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
        return tenants.findBySlug(draft.slug).isPresent();
    }

    @Override
    public void store(Draft draft) {
        var tenant = new Tenant();
        tenant.kind = draft.kind;
        tenant.workIn(PackagedEntry.listed(draft.sectors));
        tenant.website = draft.website;
        tenant.foundedOn = draft.foundedOn;
        tenant.dissolvedOn = draft.dissolvedOn;
        tenant.listedIn = draft.listedIn;
        tenant.country = draft.country;
        draft.store(tenant, index, citations);
    }
}
