package org.hubgraph.testsupport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hubgraph.registry.entry.Conversions;
import org.hubgraph.registry.entry.CoordinatePrecision;
import org.hubgraph.registry.entry.EntryIndex;
import org.hubgraph.registry.entry.ExternalId;
import org.hubgraph.registry.entry.IdScheme;
import org.hubgraph.registry.entry.Links;
import org.hubgraph.registry.entry.Place;
import org.hubgraph.registry.entry.Places;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.entry.ReportedMoney;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.hub.HubService;
import org.hubgraph.registry.person.Person;
import org.hubgraph.registry.sector.Sector;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.vocabulary.FundLevel;
import org.hubgraph.registry.vocabulary.HubKind;
import org.hubgraph.registry.vocabulary.HubStatus;
import org.hubgraph.registry.vocabulary.ServiceKind;
import org.hubgraph.registry.vocabulary.SizeBasis;
import org.hubgraph.registry.vocabulary.TenantKind;
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.CurrencyCode;
import org.hubgraph.value.Decimal;
import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.Link;
import org.hubgraph.value.LinkKind;
import org.hubgraph.value.LocalizedText;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.WebAddress;

/** Stores the rows of {@link GeneratedRegistry} once, through the application's entities. */
@ApplicationScoped
public class RegistryGenerator {
    private static final long SEED = 20260101;
    private static final int HUBS = 60;
    private static final int TENANTS = 300;
    private static final int PEOPLE = 200;
    private static final int FUNDS = 40;
    private static final List<String> COUNTRIES = List.of("CN", "KR", "DE", "FR", "BR", "FJ");
    private static final List<String> CURRENCIES = List.of("CNY", "EUR", "KRW", "USD");
    private static final List<String> HOSTS = List.of("one.example", "two.example", "three.example");
    /** The slug and names of each sector, and the number of its parent among those before it; itself for none. */
    private static final List<Object[]> SECTORS = List.of(
            new Object[] {"robotics", "Robotics|로봇공학", 0},
            new Object[] {"foundation-models", "Foundation models|大模型", 0},
            new Object[] {"chips", "Chips", 1},
            new Object[] {"biotech", "Bio-Tech", 3},
            new Object[] {"fintech", "FinTech", 2},
            new Object[] {"energy", "Énergie|Energy", 3});

    @Inject
    EntityManager entities;

    @Inject
    EntryIndex index;

    private RegistryData data;

    /** The rows, which are stored at the first call. */
    public synchronized RegistryData data() {
        if (data == null) {
            data = QuarkusTransaction.requiringNew().call(this::store);
        }
        return data;
    }

    /** Reads again what changes with relations of an entry, for a test that changed some and undid it. */
    public synchronized void rereadVersions() {
        for (var type : List.of(Hub.class, Tenant.class, Person.class, Fund.class, Sector.class)) {
            String query = "select key, version, updatedAt from " + type.getSimpleName();
            QuarkusTransaction.requiringNew()
                    .call(() -> entities.createQuery(query, Object[].class).getResultList())
                    .forEach(row -> {
                        var entry = data.entry(type, (UUID) row[0]);
                        entry.version = (Integer) row[1];
                        entry.updatedAt = (Instant) row[2];
                    });
        }
    }

    private RegistryData store() {
        var stored = new RegistryData();
        var random = new RandomValues(SEED);
        for (int i = 0; i < SECTORS.size(); i++) {
            var sector = new Sector();
            int parent = (int) SECTORS.get(i)[2];
            sector.parentKey = parent == i ? null : stored.sectors.get(parent).key;
            add(stored, sector, (String) SECTORS.get(i)[0], (String) SECTORS.get(i)[1], List.of());
        }
        for (int i = 0; i < HUBS; i++) {
            hub(stored, random, i);
        }
        for (int i = 0; i < TENANTS; i++) {
            tenant(stored, random, i);
        }
        for (int i = 0; i < PEOPLE; i++) {
            person(stored, random, i);
        }
        for (int i = 0; i < FUNDS; i++) {
            fund(stored, random, i);
        }
        new RelationGenerator(entities, stored, random).store();
        entities.flush();
        change(stored);
        entities.flush();
        return stored;
    }

    private void hub(RegistryData stored, RandomValues random, int number) {
        var hub = new Hub();
        hub.kind = random.of(HubKind.values());
        hub.setCity(random.chance(15) ? null : random.of(GeneratedNames.CITIES));
        hub.setDistrict(random.chance(40) ? null : random.of(GeneratedNames.DISTRICTS));
        hub.country = random.chance(20) ? null : new CountryCode(random.of(COUNTRIES));
        if (random.chance(80)) {
            hub.latitude = random.of(-90.0, -33.5, 0.0, 31.25, 37.5, 48.125, 90.0);
            hub.longitude = random.of(-180.0, -179.5, -43.25, 0.0, 121.5, 127.0, 179.75, 180.0);
        }
        hub.openedOn = date(random, 75);
        if (random.chance(50) && number > 5 || number >= HUBS - 2) {
            hub.parentKey = random.of(stored.hubs).key;
        }
        add(stored, hub, name(number, "hub"), random.of(GeneratedNames.HUBS), List.of());
        for (ServiceKind kind : random.some(Arrays.asList(ServiceKind.values()), 4)) {
            var service = new HubService();
            service.hubKey = hub.key;
            service.kind = kind;
            entities.persist(service);
            stored.services.get(hub.key).add(kind);
        }
    }

    private void tenant(RegistryData stored, RandomValues random, int number) {
        var tenant = new Tenant();
        // The second kind takes no random number, so that all other values stay the same.
        tenant.classify(
                List.of(random.of(TenantKind.values()), TenantKind.values()[number * 7 % TenantKind.values().length]));
        tenant.sectorKeys = random.some(stored.sectors, 3).stream()
                .map(sector -> sector.key)
                .toList();
        tenant.foundedOn = date(random, 75);
        tenant.country = random.chance(20) ? null : new CountryCode(random.of(COUNTRIES));
        String slug = name(number, "tenant");
        var ids = new ArrayList<ExternalId>();
        for (IdScheme scheme : random.some(List.of(IdScheme.ROR, IdScheme.WIKIDATA, IdScheme.LEI), 2)) {
            ids.add(id(scheme, slug));
        }
        add(stored, tenant, slug, GeneratedNames.ofTenant(random), ids);
    }

    private void person(RegistryData stored, RandomValues random, int number) {
        String slug = name(number, "person");
        var ids = random.chance(30) ? List.of(id(IdScheme.ORCID, slug)) : List.<ExternalId>of();
        var person = new Person();
        String vision = number % 2 == 0 ? "Computer Vision" : "computer-vision";
        person.setFieldsOfWork(random.some(List.of("Physics", vision, "물리학"), 2));
        add(stored, person, slug, GeneratedNames.ofPerson(random, number), ids);
    }

    private void fund(RegistryData stored, RandomValues random, int number) {
        var fund = new Fund();
        fund.level = random.of(FundLevel.values());
        fund.sizeBasis = random.of(SizeBasis.values());
        fund.launchedOn = date(random, 75);
        if (random.chance(85)) {
            fund.size = new ReportedMoney();
            fund.size.amount = new Decimal(random.of("0", "0.5", "1000000", "60000000000", "12.345678", "7" + number));
            fund.size.currency = new CurrencyCode(random.of(CURRENCIES));
            fund.size.approximate = random.chance(50);
            fund.size.reported = Conversions.NONE;
        }
        add(stored, fund, name(number, "fund"), random.of(GeneratedNames.FUNDS), List.of());
    }

    private void add(RegistryData stored, RegistryEntry entry, String slug, String names, List<ExternalId> ids) {
        entry.slug = slug;
        entry.rename(GeneratedNames.parsed(names));
        index.add(entry, ids);
        stored.add(entry, ids);
    }

    /** Changes some rows after their creation. */
    private static void change(RegistryData stored) {
        for (int i = 0; i < HUBS; i += 4) {
            stored.hubs.get(i).constructionDays = i;
        }
        for (int i = 0; i < HUBS; i++) {
            var hub = stored.hubs.get(i);
            hub.status = HubStatus.values()[i % HubStatus.values().length];
            hub.subdivision = i % 3 == 0 ? "CN-SH" : null;
            hub.street = i % 3 == 0 ? "Street " + i : null;
            hub.statusVerifiedOn = i % 3 == 0 ? hub.openedOn : null;
            hub.sectorKeys =
                    i % 3 == 1 ? List.of() : List.of(stored.sectors.get(i % 3).key, stored.sectors.get(3 + i % 2).key);
        }
        for (int i = 0; i < TENANTS; i += 5) {
            var tenant = stored.tenants.get(i);
            tenant.listedIn = "Exchange " + i;
            tenant.ended = i % 2 == 0;
            tenant.locate(new Places(List.of(place(i), place(i + 1))));
            tenant.emailDomains = i % 2 == 0 ? HOSTS : List.of(HOSTS.get(1));
        }
        for (var entries : List.of(stored.hubs, stored.tenants, stored.funds)) {
            for (int i = 0; i < entries.size(); i += 2) {
                entries.get(i).setWebsite(new WebAddress("https://www." + HOSTS.get(i % 3) + "/" + i));
                entries.get(i).email = "office@" + HOSTS.get(i % 3);
                entries.get(i).linkList = new Links(List.of(new Link(
                        LinkKind.WIKIPEDIA, new WebAddress("https://en.wikipedia.org/wiki/" + i), "Article " + i)));
            }
        }
        for (int i = 0; i < FUNDS; i += 3) {
            stored.funds.get(i).ended = i % 2 == 0;
            stored.funds.get(i).sizeBasis = SizeBasis.values()[i % SizeBasis.values().length];
        }
    }

    private static Place place(int number) {
        var city = GeneratedNames.CITIES.get(number % GeneratedNames.CITIES.size());
        boolean isOnMap = number % 4 != 0;
        return new Place(
                number % 7 == 0 ? null : new CountryCode(COUNTRIES.get(number % COUNTRIES.size())),
                number % 2 == 0 ? null : "CN-SH",
                number % 3 == 0 ? null : city,
                List.of(new LocalizedText(city, new LanguageTag("en"))),
                number % 2 == 0 ? GeneratedNames.DISTRICTS.get(number % GeneratedNames.DISTRICTS.size()) : null,
                "Street " + number,
                "2000" + number % 9,
                isOnMap ? number * 37 % 181 - 90.0 : null,
                isOnMap ? number * 53 % 360 - 179.75 : null,
                isOnMap ? CoordinatePrecision.CITY : null,
                number + 1);
    }

    private static String name(int number, String type) {
        return String.format(Locale.ROOT, "%s-%03d", type, number);
    }

    private static ExternalId id(IdScheme scheme, String value) {
        var id = new ExternalId();
        id.scheme = scheme;
        id.value = value;
        return id;
    }

    private static PartialDate date(RandomValues random, int percent) {
        return random.chance(percent) ? new PartialDate(random.sourceDate()) : null;
    }
}
