package org.hubgraph.registry.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.hubgraph.failure.InvalidInput;
import org.hubgraph.registry.affiliation.AffiliationCuration;
import org.hubgraph.registry.affiliation.CreateAffiliation;
import org.hubgraph.registry.backing.BackingCuration;
import org.hubgraph.registry.backing.CreateBacking;
import org.hubgraph.registry.entry.Stored;
import org.hubgraph.registry.fund.Funds;
import org.hubgraph.registry.hub.HubParts;
import org.hubgraph.registry.hub.Hubs;
import org.hubgraph.registry.partnership.CreatePartnership;
import org.hubgraph.registry.partnership.PartnershipCuration;
import org.hubgraph.registry.person.People;
import org.hubgraph.registry.tenancy.CreateTenancy;
import org.hubgraph.registry.tenancy.TenancyCuration;
import org.hubgraph.registry.tenant.Tenants;
import org.hubgraph.registry.visit.CreateStatement;
import org.hubgraph.registry.visit.CreateVisit;
import org.hubgraph.registry.visit.StatementCuration;
import org.hubgraph.registry.visit.VisitCuration;

/** The files whose records relate entries to each other. Their keys are the slugs and kinds in them. */
@ApplicationScoped
class RelationFiles {
    private final TenancyCuration tenancies;
    private final AffiliationCuration affiliations;
    private final BackingCuration backings;
    private final PartnershipCuration partnerships;
    private final VisitCuration visits;
    private final StatementCuration statements;
    private final Hubs hubs;
    private final HubParts parts;
    private final Tenants tenants;
    private final Funds funds;
    private final People people;

    RelationFiles(
            TenancyCuration tenancies,
            AffiliationCuration affiliations,
            BackingCuration backings,
            PartnershipCuration partnerships,
            VisitCuration visits,
            StatementCuration statements,
            Hubs hubs,
            HubParts parts,
            Tenants tenants,
            Funds funds,
            People people) {
        this.tenancies = tenancies;
        this.affiliations = affiliations;
        this.backings = backings;
        this.partnerships = partnerships;
        this.visits = visits;
        this.statements = statements;
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
                return isErasedPerson(record);
            }

            @Override
            public void prepare(ObjectNode record) {
                refer(record, "organisation", "tenant", "hub", "fund");
            }
        };
    }

    RegistryFile<CreateBacking> backings() {
        return new RelationFile<>(
                "backings.yaml", CreateBacking.class, (input, record) -> backings.create(input, null)) {
            @Override
            public String key(ObjectNode record) {
                return joined(record, "fund", "hub", "tenant", "kind", "committedOn");
            }

            @Override
            public void prepare(ObjectNode record) {
                refer(record, "beneficiary", "hub", "tenant");
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

    RegistryFile<CreateVisit> visits() {
        return new RelationFile<>("visits.yaml", CreateVisit.class, this::addVisit) {
            @Override
            public String key(ObjectNode record) {
                return joined(record, "hub", "date");
            }

            /** Erased people are left out: nothing can be added about them. */
            @Override
            public void prepare(ObjectNode record) {
                checkList(record, "statements");
                record.remove("statements");
                for (String list : List.of("guests", "met")) {
                    checkList(record, list);
                    var named = record.get(list);
                    if (named != null) {
                        var present = record.putArray(list);
                        named.forEach(slug -> {
                            if (!people.isErased(slug.asText())) {
                                present.add(slug);
                            }
                        });
                    }
                }
            }
        };
    }

    private void addVisit(CreateVisit input, ObjectNode record) {
        var visit = visits.create(input, null);
        var said = record.path("statements");
        for (int number = 0; number < said.size(); number++) {
            if (!isErasedPerson(said.get(number))) {
                addStatement(visit, said.get(number), "statements[" + number + "]");
            }
        }
    }

    private void addStatement(Stored visit, JsonNode statement, String place) {
        if (!(statement instanceof ObjectNode object)) {
            throw new RegistryFault(place, "it is empty");
        }
        try {
            var input = YamlRecords.input(object.deepCopy().put("visit", visit.getId()), CreateStatement.class);
            statements.create(input, null);
        } catch (InvalidInput invalid) {
            throw RegistryFault.of(invalid).below(place);
        } catch (RegistryFault fault) {
            throw fault.below(place);
        }
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
            case "tenant" -> tenants.findBySlug(slug);
            case "hub" -> hubs.findBySlug(slug);
            default -> funds.findBySlug(slug);
        };
    }

    private static void checkList(ObjectNode record, String field) {
        var list = record.path(field);
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            throw new RegistryFault(field, "must be a list");
        }
    }

    private boolean isErasedPerson(JsonNode record) {
        String person = text(record, "person");
        return person != null && people.isErased(person);
    }

    private static <T> T required(Optional<T> found, ObjectNode record, String field) {
        return RegistryFault.required(found, field, text(record, field));
    }

    private static String text(JsonNode record, String field) {
        return record.path(field).asText(null);
    }

    private static String joined(ObjectNode record, String... fields) {
        return Stream.of(fields)
                .map(field -> String.valueOf(text(record, field)))
                .collect(Collectors.joining("/"));
    }

    private abstract static class RelationFile<I> implements RegistryFile<I> {
        private final String name;
        private final Class<I> input;
        private final BiConsumer<I, ObjectNode> command;

        /** @param command adds the object; see {@link #add} */
        RelationFile(String name, Class<I> input, BiConsumer<I, ObjectNode> command) {
            this.name = name;
            this.input = input;
            this.command = command;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Class<I> input() {
            return input;
        }

        @Override
        public void add(I input, ObjectNode record) {
            command.accept(input, record);
        }
    }
}
