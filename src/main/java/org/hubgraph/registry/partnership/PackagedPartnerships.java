package org.hubgraph.registry.partnership;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;

import io.quarkus.runtime.annotations.RegisterForReflection;

import org.hubgraph.registry.importing.PackagedCitation;
import org.hubgraph.registry.importing.PackagedCitations;
import org.hubgraph.registry.importing.PackagedFault;
import org.hubgraph.registry.importing.PackagedFile;
import org.hubgraph.registry.tenant.Tenants;
import org.hubgraph.value.PartialDate;

/** Loads {@code partnerships.yaml}. */
@ApplicationScoped
class PackagedPartnerships implements PackagedFile<PackagedPartnerships.Draft> {
    private final Partnerships partnerships;
    private final Tenants tenants;
    private final PackagedCitations citations;

    PackagedPartnerships(Partnerships partnerships, Tenants tenants, PackagedCitations citations) {
        this.partnerships = partnerships;
        this.tenants = tenants;
        this.citations = citations;
    }

    @RegisterForReflection
    record Draft(
            @NotBlank String source,
            @NotBlank String target,
            @NotNull PartnershipKind kind,
            PartialDate since,
            PartialDate until,
            boolean ended,
            @NotEmpty List<@NotNull @Valid PackagedCitation> citations) {}

    @Override
    public String name() {
        return "partnerships.yaml";
    }

    @Override
    public int order() {
        return 8;
    }

    @Override
    public Class<Draft> recordType() {
        return Draft.class;
    }

    @Override
    public String key(Draft draft) {
        return draft.source + "/" + draft.kind + "/" + draft.target;
    }

    @Override
    public boolean exists(Draft draft) {
        return false;
    }

    @Override
    public void store(Draft draft) {
        var partnership = new Partnership();
        partnership.sourceKey = PackagedFault.required(tenants.findBySlug(draft.source), "source", draft.source).key;
        partnership.targetKey = PackagedFault.required(tenants.findBySlug(draft.target), "target", draft.target).key;
        partnership.kind = draft.kind;
        partnership.since = draft.since;
        partnership.until = draft.until;
        partnership.ended = draft.ended;
        partnerships.persist(partnership);
        citations.store(partnership, draft.citations, "citations");
    }
}
