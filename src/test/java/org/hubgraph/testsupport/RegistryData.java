package org.hubgraph.testsupport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.hubgraph.registry.acquisition.Acquisition;
import org.hubgraph.registry.affiliation.Affiliation;
import org.hubgraph.registry.backing.Backing;
import org.hubgraph.registry.backing.FundingRound;
import org.hubgraph.registry.entry.ExternalId;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.figure.Figure;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.operatorship.Operatorship;
import org.hubgraph.registry.partnership.Partnership;
import org.hubgraph.registry.person.Person;
import org.hubgraph.registry.sector.Sector;
import org.hubgraph.registry.source.Citation;
import org.hubgraph.registry.source.Source;
import org.hubgraph.registry.succession.Succession;
import org.hubgraph.registry.tenancy.Tenancy;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.visit.Statement;
import org.hubgraph.registry.visit.Visit;
import org.hubgraph.registry.visit.VisitPerson;
import org.hubgraph.registry.vocabulary.ServiceKind;
import org.hubgraph.registry.vocabulary.TenancyStanding;

/** The rows stored by {@link RegistryGenerator}, for oracles. Read-only. */
public final class RegistryData {
    public final List<Hub> hubs = new ArrayList<>();
    public final List<Tenant> tenants = new ArrayList<>();
    public final List<Person> people = new ArrayList<>();
    public final List<Fund> funds = new ArrayList<>();
    public final List<Sector> sectors = new ArrayList<>();
    public final List<Tenancy> tenancies = new ArrayList<>();
    public final List<Affiliation> affiliations = new ArrayList<>();
    public final List<Backing> backings = new ArrayList<>();
    public final List<Operatorship> operatorships = new ArrayList<>();
    public final List<Figure> figures = new ArrayList<>();
    public final List<FundingRound> rounds = new ArrayList<>();
    public final List<Acquisition> acquisitions = new ArrayList<>();
    public final List<Partnership> partnerships = new ArrayList<>();
    public final List<Succession> successions = new ArrayList<>();
    public final List<Visit> visits = new ArrayList<>();
    public final List<VisitPerson> participants = new ArrayList<>();
    public final List<Statement> statements = new ArrayList<>();
    public final List<Citation> citations = new ArrayList<>();
    public final List<Source> sources = new ArrayList<>();
    public final Map<UUID, Set<ServiceKind>> services = new HashMap<>();
    public final Map<UUID, List<ExternalId>> externalIds = new HashMap<>();
    private final Map<UUID, RegistryEntry> byKey = new HashMap<>();

    void add(RegistryEntry entry, List<ExternalId> ids) {
        byKey.put(entry.key, entry);
        externalIds.put(entry.key, ids);
        if (entry instanceof Hub hub) {
            hubs.add(hub);
            services.put(hub.key, new HashSet<>());
        } else if (entry instanceof Tenant tenant) {
            tenants.add(tenant);
        } else if (entry instanceof Person person) {
            people.add(person);
        } else if (entry instanceof Sector sector) {
            sectors.add(sector);
        } else {
            funds.add((Fund) entry);
        }
    }

    public <T> T entry(Class<T> type, UUID key) {
        return type.cast(byKey.get(key));
    }

    public Hub hub(String slug) {
        return hubs.stream().filter(hub -> hub.slug.equals(slug)).findFirst().orElseThrow();
    }

    /** The slugs of sectors, by their keys. */
    public List<String> sectors(List<UUID> keys) {
        return keys.stream().map(key -> entry(Sector.class, key).slug).toList();
    }

    /** A sector and those that contain it. */
    public List<Sector> outwards(UUID key) {
        var chain = new ArrayList<Sector>();
        for (UUID next = key; next != null; next = chain.get(chain.size() - 1).parentKey) {
            chain.add(entry(Sector.class, next));
        }
        return chain;
    }

    /** Includes past residences. */
    public List<Tenancy> residences(Hub hub) {
        return tenancies.stream()
                .filter(tenancy -> tenancy.hubKey.equals(hub.key) && tenancy.standing == TenancyStanding.RESIDENT)
                .toList();
    }

    /** Each resident once, past ones included. */
    public List<Tenant> residents(Hub hub) {
        return residences(hub).stream().map(this::tenant).distinct().toList();
    }

    public Tenant tenant(Tenancy tenancy) {
        return entry(Tenant.class, tenancy.tenantKey);
    }
}
