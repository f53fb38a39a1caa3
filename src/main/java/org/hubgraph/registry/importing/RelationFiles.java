package org.hubgraph.registry.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.registry.acquisition.AcquisitionCuration;
import org.hubgraph.registry.acquisition.CreateAcquisition;
import org.hubgraph.registry.affiliation.AffiliationCuration;
import org.hubgraph.registry.affiliation.CreateAffiliation;
import org.hubgraph.registry.backing.BackingCuration;
import org.hubgraph.registry.backing.CreateBacking;
import org.hubgraph.registry.backing.CreateFundingRound;
import org.hubgraph.registry.backing.FundingRoundCuration;
import org.hubgraph.registry.backing.FundingRounds;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.figure.CreateFigure;
import org.hubgraph.registry.figure.FigureCuration;
import org.hubgraph.registry.fund.Funds;
import org.hubgraph.registry.hub.HubParts;
import org.hubgraph.registry.hub.Hubs;
import org.hubgraph.registry.operatorship.CreateOperatorship;
import org.hubgraph.registry.operatorship.OperatorshipCuration;
import org.hubgraph.registry.partnership.CreatePartnership;
import org.hubgraph.registry.partnership.PartnershipCuration;
import org.hubgraph.registry.person.People;
import org.hubgraph.registry.succession.CreateSuccession;
import org.hubgraph.registry.succession.SuccessionCuration;
import org.hubgraph.registry.tenancy.CreateTenancy;
import org.hubgraph.registry.tenancy.TenancyCuration;
import org.hubgraph.registry.tenant.Tenants;

import static org.hubgraph.registry.importing.RelationFile.required;
import static org.hubgraph.registry.importing.RelationFile.text;

/** The files whose records relate entries to each other. Their keys are the slugs and kinds in them. */
@ApplicationScoped
class RelationFiles {
    private final TenancyCuration tenancies;
    private final AffiliationCuration affiliations;
    private final BackingCuration backings;
    private final FundingRoundCuration rounds;
    private final FundingRounds storedRounds;
    private final AcquisitionCuration acquisitions;
    private final PartnershipCuration partnerships;
    private final OperatorshipCuration operatorships;
    private final SuccessionCuration successions;
    private final FigureCuration figures;
    private final Hubs hubs;
    private final HubParts parts;
    private final Tenants tenants;
    private final Funds funds;
    private final People people;

    RelationFiles(
            TenancyCuration tenancies,
            AffiliationCuration affiliations,
            BackingCuration backings,
            FundingRoundCuration rounds,
            FundingRounds storedRounds,
            AcquisitionCuration acquisitions,
            PartnershipCuration partnerships,
            OperatorshipCuration operatorships,
            SuccessionCuration successions,
            FigureCuration figures,
            Hubs hubs,
            HubParts parts,
            Tenants tenants,
            Funds funds,
            People people) {
        this.tenancies = tenancies;
        this.affiliations = affiliations;
        this.backings = backings;
        this.rounds = rounds;
        this.storedRounds = storedRounds;
        this.acquisitions = acquisitions;
        this.partnerships = partnerships;
        this.operatorships = operatorships;
        this.successions = successions;
        this.figures = figures;
        this.hubs = hubs;
        this.parts = parts;
        this.tenants = tenants;
        this.funds = funds;
        this.people = people;
    }

    RegistryFile<CreateTenancy> tenancies() {
        return new RelationFile<>(
                "tenancies.yaml", CreateTenancy.class, (input, record) -> tenancies.create(input, null)) {
            @Override
            public String key(ObjectNode record) {
                String since = text(record, "since");
                return text(record, "hub") + "/" + text(record, "tenant") + "/" + text(record, "standing")
                        + (since == null ? "" : "/" + since);
            }

            @Override
            public void prepare(ObjectNode record) {
                String zone = text(record, "zone");
                if (zone != null) {
                    var hub = required(hubs.findBySlug(text(record, "hub")), record, "hub");
                    record.put(
                            "zone",
                            required(parts.findZone(hub.key, zone), record, "zone")
                                    .getId());
                }
            }
        };
    }

    RegistryFile<CreateAffiliation> affiliations() {
        return new RelationFile<>(
                "affiliations.yaml", CreateAffiliation.class, (input, record) -> affiliations.create(input, null)) {
            @Override
            public String key(ObjectNode record) {
                return joined(record, "person", "tenant", "hub", "fund", "role");
            }

            @Override
            public boolean isErased(ObjectNode record) {
                return people.isErased(text(record, "person"));
            }

            @Override
            public void prepare(ObjectNode record) {
                refer(record, "organisation", "tenant", "hub", "fund");
            }
        };
    }

    RegistryFile<CreateFundingRound> fundingRounds() {
        return new RelationFile<>(
                "funding-rounds.yaml", CreateFundingRound.class, (input, record) -> rounds.create(input, null)) {
            @Override
            public String key(ObjectNode record) {
                return joined(record, "tenant", "kind", "announcedOn");
            }
        };
    }

    RegistryFile<CreateBacking> backings() {
        return new RelationFile<>(
                "backings.yaml", CreateBacking.class, (input, record) -> backings.create(input, null)) {
            @Override
            public String key(ObjectNode record) {
                // The type comes last: a fund, an organisation and a person may have the same slug.
                String backer = text(record, "person") != null ? "person" : "organisation";
                return text(record, "fund") != null || text(record, backer) == null
                        ? joined(record, "fund", "hub", "tenant", "kind", "committedOn")
                        : joined(record, backer, "hub", "tenant", "kind", "committedOn") + "/" + backer;
            }

            @Override
            public boolean isErased(ObjectNode record) {
                String person = text(record, "person");
                return person != null && people.isErased(person);
            }

            @Override
            public void prepare(ObjectNode record) {
                referToRound(record);
                refer(record, "backer", "fund", "organisation", "person");
                refer(record, "beneficiary", "hub", "tenant");
            }
        };
    }

    RegistryFile<CreateAcquisition> acquisitions() {
        return new RelationFile<>(
                "acquisitions.yaml", CreateAcquisition.class, (input, record) -> acquisitions.create(input, null)) {
            @Override
            public String key(ObjectNode record) {
                return joined(record, "buyer", "bought", "announcedOn");
            }
        };
    }

    RegistryFile<CreatePartnership> partnerships() {
        return new RelationFile<>(
                "partnerships.yaml", CreatePartnership.class, (input, record) -> partnerships.create(input, null)) {
            @Override
            public String key(ObjectNode record) {
                return joined(record, "from", "kind", "to");
            }
        };
    }

    RegistryFile<CreateOperatorship> operatorships() {
        return new RelationFile<>(
                "operatorships.yaml", CreateOperatorship.class, (input, record) -> operatorships.create(input, null)) {
            @Override
            public String key(ObjectNode record) {
                return joined(record, "hub", "operator", "since");
            }
        };
    }

    RegistryFile<CreateSuccession> successions() {
        return new RelationFile<>(
                "successions.yaml", CreateSuccession.class, (input, record) -> successions.create(input, null)) {
            @Override
            public String key(ObjectNode record) {
                return joined(record, "type", "predecessor", "kind", "successor");
            }

            @Override
            public void prepare(ObjectNode record) {
                String type = text(record, "type");
                if (type == null || !List.of("tenant", "hub", "fund").contains(type)) {
                    throw new RegistryFault("type", "must be tenant, hub or fund");
                }
                record.remove("type");
                for (String end : List.of("predecessor", "successor")) {
                    record.put(
                            end,
                            required(find(type, text(record, end)), record, end).getId());
                }
            }
        };
    }

    RegistryFile<CreateFigure> figures() {
        return new RelationFile<>("figures.yaml", CreateFigure.class, (input, record) -> figures.create(input, null)) {
            @Override
            public String key(ObjectNode record) {
                return joined(
                        record, "hub", "organisation", "fund", "kind", "label", "date", "amount", "currency", "unit");
            }

            @Override
            public void prepare(ObjectNode record) {
                refer(record, "organisation", "hub", "organisation", "fund");
            }
        };
    }

    /** Replaces the one field of several types that a record has by the field of the input: the id of the object. */
    private void refer(ObjectNode record, String field, String... types) {
        var given = new ArrayList<String>();
        for (String type : types) {
            if (text(record, type) != null) {
                given.add(type);
            }
        }
        if (given.size() != 1) {
            throw new RegistryFault(types[0], "exactly one of " + String.join(", ", types) + " must be given");
        }
        String type = given.get(0);
        String id = required(find(type, text(record, type)), record, type).getId();
        record.remove(List.of(types));
        record.put(field, id);
    }

    private Optional<? extends Stored> find(String type, String slug) {
        return switch (type) {
            case "tenant", "organisation" -> tenants.findBySlug(slug);
            case "hub" -> hubs.findBySlug(slug);
            case "person" -> people.findBySlug(slug);
            default -> funds.findBySlug(slug);
        };
    }

    /** Replaces the kind and the announcement of a round, such as {@code SEED/2024-05}, by its id. */
    private void referToRound(ObjectNode record) {
        String round = text(record, "round");
        if (round == null) {
            return;
        }
        var tenant = required(tenants.findBySlug(String.valueOf(text(record, "tenant"))), record, "tenant");
        record.put(
                "round",
                required(storedRounds.findByText(tenant.key, round), record, "round")
                        .getId());
    }
}
