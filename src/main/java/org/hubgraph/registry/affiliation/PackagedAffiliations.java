package org.hubgraph.registry.affiliation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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
import org.hubgraph.registry.person.People;
import org.hubgraph.registry.tenant.Tenants;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.SingleLine;

/** Loads {@code affiliations.yaml}. */
@ApplicationScoped
class PackagedAffiliations implements PackagedFile<PackagedAffiliations.Draft> {
    private final Affiliations affiliations;
    private final People people;
    private final Tenants tenants;
    private final Hubs hubs;
    private final Funds funds;
    private final PackagedCitations citations;

    PackagedAffiliations(
            Affiliations affiliations,
            People people,
            Tenants tenants,
            Hubs hubs,
            Funds funds,
            PackagedCitations citations) {
        this.affiliations = affiliations;
        this.people = people;
        this.tenants = tenants;
        this.hubs = hubs;
        this.funds = funds;
        this.citations = citations;
    }

    @RegisterForReflection
    record Draft(
            @NotBlank String person,
            String tenant,
            String hub,
            String fund,
            @NotNull RoleKind role,
            @SingleLine String title,
            PartialDate since,
            PartialDate until,
            boolean ended,
            @NotEmpty List<@NotNull @Valid PackagedCitation> citations) {}

    @Override
    public String name() {
        return "affiliations.yaml";
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public Class<Draft> recordType() {
        return Draft.class;
    }

    @Override
    public String key(Draft draft) {
        return String.join("/", draft.person, "" + draft.tenant, "" + draft.hub, "" + draft.fund, draft.role.name());
    }

    @Override
    public boolean exists(Draft draft) {
        return false;
    }

    @Override
    public boolean isErased(Draft draft) {
        return people.isErased(draft.person);
    }

    @Override
    public void store(Draft draft) {
        if (Stream.of(draft.tenant, draft.hub, draft.fund)
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw new PackagedFault("tenant", "exactly one of tenant, hub and fund must be given");
        }
        var affiliation = new Affiliation();
        affiliation.personKey = PackagedFault.required(people.findPackaged(draft.person), "person", draft.person).key;
        if (draft.tenant != null) {
            affiliation.tenantKey =
                    PackagedFault.required(tenants.findBySlug(draft.tenant), "tenant", draft.tenant).key;
        }
        if (draft.hub != null) {
            affiliation.hubKey = PackagedFault.required(hubs.findBySlug(draft.hub), "hub", draft.hub).key;
        }
        if (draft.fund != null) {
            affiliation.fundKey = PackagedFault.required(funds.findBySlug(draft.fund), "fund", draft.fund).key;
        }
        affiliation.role = draft.role;
        affiliation.title = draft.title;
        affiliation.since = draft.since;
        affiliation.until = draft.until;
        affiliation.ended = draft.ended;
        affiliations.persist(affiliation);
        citations.store(affiliation, draft.citations, "citations");
    }
}
