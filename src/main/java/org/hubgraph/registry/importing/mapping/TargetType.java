package org.hubgraph.registry.importing.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.hubgraph.registry.acquisition.CreateAcquisition;
import org.hubgraph.registry.affiliation.CreateAffiliation;
import org.hubgraph.registry.backing.CreateBacking;
import org.hubgraph.registry.backing.CreateFundingRound;
import org.hubgraph.registry.fund.CreateFund;
import org.hubgraph.registry.hub.CreateHub;
import org.hubgraph.registry.operatorship.CreateOperatorship;
import org.hubgraph.registry.partnership.CreatePartnership;
import org.hubgraph.registry.person.CreatePerson;
import org.hubgraph.registry.sector.CreateSector;
import org.hubgraph.registry.succession.CreateSuccession;
import org.hubgraph.registry.tenancy.CreateTenancy;
import org.hubgraph.registry.tenant.CreateTenant;

/**
 * The types of objects that a mapping can make. They are in the order of their dependencies: an object refers only to
 * objects of earlier types, or of its own.
 */
public enum TargetType {
    SECTOR(CreateSector.class, Map.of("parent", List.of("sector"))),
    TENANT(CreateTenant.class, Map.of("sectors", List.of("sector"))),
    HUB(CreateHub.class, Map.of("sectors", List.of("sector"), "parent", List.of("hub"))),
    PERSON(CreatePerson.class, Map.of()),
    FUND(CreateFund.class, Map.of()),
    TENANCY(CreateTenancy.class, Map.of("tenant", List.of("tenant"), "hub", List.of("hub"))),
    AFFILIATION(
            CreateAffiliation.class,
            Map.of(
                    "person", List.of("person"),
                    "organisation", List.of("tenant", "hub", "fund"),
                    "onBehalfOf", List.of("tenant"))),
    FUNDING_ROUND(CreateFundingRound.class, Map.of("tenant", List.of("tenant"))),
    BACKING(
            CreateBacking.class,
            Map.of(
                    "backer", List.of("tenant", "fund", "person"),
                    "beneficiary", List.of("tenant", "hub"),
                    "round", List.of("funding-round"))),
    ACQUISITION(CreateAcquisition.class, Map.of("buyer", List.of("tenant"), "bought", List.of("tenant"))),
    PARTNERSHIP(CreatePartnership.class, Map.of("from", List.of("tenant"), "to", List.of("tenant"))),
    OPERATORSHIP(CreateOperatorship.class, Map.of("hub", List.of("hub"), "operator", List.of("tenant"))),
    SUCCESSION(
            CreateSuccession.class,
            Map.of(
                    "predecessor", List.of("tenant", "hub", "fund"),
                    "successor", List.of("tenant", "hub", "fund")));

    private final Class<?> input;
    private final Map<String, List<String>> references;

    TargetType(Class<?> input, Map<String, List<String>> references) {
        this.input = input;
        this.references = references;
    }

    /** The input of the mutation that adds an object of this type. */
    public Class<?> input() {
        return input;
    }

    /** Whether it is an entry, with names and ids by which it can be found, and not a relation. */
    public boolean isEntry() {
        return ordinal() <= FUND.ordinal();
    }

    /** Whether it is a person or states a fact about one, so that an erasure removes what it says. */
    public boolean isErasable() {
        return this == PERSON || references.values().stream().anyMatch(types -> types.contains("person"));
    }

    /** Whether the field refers to another object. */
    public boolean isReference(String field) {
        return references.containsKey(field);
    }

    /** The types that the field may refer to, in the order in which they are tried. */
    public List<TargetType> referenced(String field) {
        return references.get(field).stream().map(TargetType::of).toList();
    }

    /** The name in mappings and reports, such as {@code funding-round}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for an unknown name */
    public static TargetType of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
