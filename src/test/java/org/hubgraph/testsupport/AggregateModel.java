package org.hubgraph.testsupport;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.hubgraph.registry.acquisition.Acquisition;
import org.hubgraph.registry.affiliation.Affiliation;
import org.hubgraph.registry.backing.Backing;
import org.hubgraph.registry.backing.FundingRound;
import org.hubgraph.registry.entry.Place;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.person.Person;
import org.hubgraph.registry.tenancy.Tenancy;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.vocabulary.TenancyStanding;

/** What the rows of lists can be grouped by, as the schema describes it. */
public final class AggregateModel {
    private final RegistryData data;

    public AggregateModel(RegistryData data) {
        this.data = data;
    }

    public AggregateOracle<Hub> hubs() {
        return new AggregateOracle<Hub>()
                .one("KIND", hub -> hub.kind)
                .one("COUNTRY", hub -> hub.country)
                .texts("CITY", hub -> Stream.ofNullable(hub.city).toList())
                .texts("DISTRICT", hub -> Stream.ofNullable(hub.district).toList())
                .many("SERVICE", hub -> List.copyOf(data.services.get(hub.key)))
                .many("SECTOR", hub -> data.sectors(hub.sectorKeys))
                .many(
                        "OPERATOR",
                        hub -> slugs(data.operatorships.stream()
                                .filter(operatorship -> operatorship.hubKey.equals(hub.key))
                                .map(operatorship -> operatorship.operatorKey)))
                .one("STATUS", hub -> hub.status)
                .year("OPENED_YEAR", hub -> hub.openedOn)
                .quarter("OPENED_QUARTER", hub -> hub.openedOn)
                .month("OPENED_MONTH", hub -> hub.openedOn)
                .year("CLOSED_YEAR", hub -> hub.closedOn);
    }

    public AggregateOracle<Tenancy> tenancies() {
        return new AggregateOracle<Tenancy>()
                .one("STANDING", tenancy -> tenancy.standing)
                .one("HUB", tenancy -> slug(tenancy.hubKey))
                .one("TENANT", tenancy -> slug(tenancy.tenantKey))
                .many("TENANT_KIND", tenancy -> data.tenant(tenancy).kindNames)
                .many("SECTOR", tenancy -> data.sectors(data.tenant(tenancy).sectorKeys))
                .one("COUNTRY", tenancy -> data.tenant(tenancy).country)
                .year("SINCE_YEAR", tenancy -> tenancy.since)
                .one("ENDED", tenancy -> tenancy.ended);
    }

    public AggregateOracle<Backing> backings() {
        return new AggregateOracle<Backing>()
                .one("KIND", backing -> backing.kind)
                .one("HUB", backing -> slug(backing.hubKey))
                .one("TENANT", backing -> slug(backing.tenantKey))
                .many(
                        "SECTOR",
                        backing -> data.sectors(
                                backing.hubKey == null
                                        ? data.entry(Tenant.class, backing.tenantKey).sectorKeys
                                        : data.entry(Hub.class, backing.hubKey).sectorKeys))
                .one(
                        "COUNTRY",
                        backing -> backing.hubKey == null
                                ? data.entry(Tenant.class, backing.tenantKey).country
                                : data.entry(Hub.class, backing.hubKey).country)
                .year("COMMITTED_YEAR", backing -> backing.committedOn);
    }

    public AggregateOracle<FundingRound> rounds() {
        return new AggregateOracle<FundingRound>()
                .one("KIND", round -> round.kind)
                .one("TENANT", round -> slug(round.tenantKey))
                .one("COUNTRY", round -> data.entry(Tenant.class, round.tenantKey).country)
                .many("SECTOR", round -> data.sectors(data.entry(Tenant.class, round.tenantKey).sectorKeys))
                .year("ANNOUNCED_YEAR", round -> round.announcedOn);
    }

    public AggregateOracle<Acquisition> acquisitions() {
        return new AggregateOracle<Acquisition>()
                .one("STATUS", acquisition -> acquisition.status)
                .one("BUYER", acquisition -> slug(acquisition.buyerKey))
                .one("BOUGHT", acquisition -> slug(acquisition.boughtKey))
                .many("SECTOR", acquisition -> data.sectors(data.entry(Tenant.class, acquisition.boughtKey).sectorKeys))
                .one("COUNTRY", acquisition -> data.entry(Tenant.class, acquisition.boughtKey).country)
                .year("ANNOUNCED_YEAR", acquisition -> acquisition.announcedOn);
    }

    /** @param asOf the date of the residences that count; null for any */
    public AggregateOracle<Tenant> tenants(String asOf) {
        return new AggregateOracle<Tenant>()
                .many("KIND", tenant -> tenant.kindNames)
                .many("SECTOR", tenant -> data.sectors(tenant.sectorKeys))
                .one("COUNTRY", tenant -> tenant.country)
                .texts("CITY", tenant -> tenant.getPlaces().stream()
                        .map(Place::city)
                        .filter(Objects::nonNull)
                        .toList())
                .many(
                        "HUB",
                        tenant -> slugs(data.tenancies.stream()
                                .filter(tenancy -> tenancy.tenantKey.equals(tenant.key))
                                .filter(tenancy -> tenancy.standing == TenancyStanding.RESIDENT)
                                .filter(tenancy -> DateOracle.holds(tenancy, asOf))
                                .map(tenancy -> tenancy.hubKey)))
                .one("ENDED", tenant -> tenant.ended)
                .year("FOUNDED_YEAR", tenant -> tenant.foundedOn)
                .quarter("FOUNDED_QUARTER", tenant -> tenant.foundedOn)
                .month("FOUNDED_MONTH", tenant -> tenant.foundedOn)
                .year("DISSOLVED_YEAR", tenant -> tenant.dissolvedOn);
    }

    /** A person in one role; null for a person without any. */
    public record Role(Person person, Affiliation affiliation) {}

    /** The person in each role, or without one. */
    public Stream<Role> rolesIn(Person person) {
        var roles = data.affiliations.stream()
                .filter(affiliation -> affiliation.personKey.equals(person.key))
                .map(affiliation -> new Role(person, affiliation))
                .toList();
        return roles.isEmpty() ? Stream.of(new Role(person, null)) : roles.stream();
    }

    /** Those with the hub itself or with a resident, where both the affiliation and the residence are in force. */
    public List<Role> rolesIn(Hub hub, String asOf) {
        var residents = data.residences(hub).stream()
                .filter(tenancy -> DateOracle.holds(tenancy, asOf))
                .map(tenancy -> tenancy.tenantKey)
                .toList();
        return data.affiliations.stream()
                .filter(affiliation -> hub.key.equals(affiliation.hubKey) || residents.contains(affiliation.tenantKey))
                .filter(affiliation -> DateOracle.holds(affiliation, asOf))
                .map(affiliation -> new Role(data.entry(Person.class, affiliation.personKey), affiliation))
                .toList();
    }

    public AggregateOracle<Role> people() {
        return new AggregateOracle<Role>()
                .counting(row -> row.person)
                .texts("FIELD_OF_WORK", row -> row.person.fieldsOfWork)
                .one("ROLE", row -> row.affiliation == null ? null : row.affiliation.role)
                .one("TENANT", row -> row.affiliation == null ? null : slug(row.affiliation.tenantKey))
                .one("HUB", row -> row.affiliation == null ? null : slug(row.affiliation.hubKey))
                .one("FUND", row -> row.affiliation == null ? null : slug(row.affiliation.fundKey));
    }

    /** @param key may be null */
    private String slug(UUID key) {
        return key == null ? null : data.entry(RegistryEntry.class, key).slug;
    }

    private List<String> slugs(Stream<UUID> keys) {
        return keys.distinct().map(this::slug).toList();
    }
}
