package org.hubgraph.registry.matching;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.entry.EntryIndex;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.Names;
import org.hubgraph.registry.entry.Place;
import org.hubgraph.registry.entry.Places;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.tenancy.Tenancy;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.vocabulary.TenancyStanding;
import org.hubgraph.registry.vocabulary.TenantKind;
import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.Name;
import org.hubgraph.value.NameKind;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.WebAddress;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Of many entries with one name, those are compared that fit the description otherwise. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class NamesakesTest {
    private static final int NAMESAKES = 40;
    private static final List<Name> NAME = List.of(Name.undated("Vantablick Fernhof", null, NameKind.OFFICIAL));

    @Inject
    EntityManager entities;

    @Inject
    EntryIndex index;

    @Inject
    Matching matching;

    @BeforeEach
    void add() {
        QuarkusTransaction.requiringNew()
                .run(() -> IntStream.range(0, NAMESAKES).forEach(this::add));
    }

    private void add(int number) {
        var tenant = new Tenant();
        tenant.slug = "vantablick-" + number;
        tenant.classify(List.of(TenantKind.COMPANY));
        tenant.rename(new Names(NAME));
        tenant.locate(new Places(List.of(place(number))));
        tenant.foundedOn = new PartialDate(Integer.toString(1900 + number));
        index.add(tenant, List.of());
    }

    /** Names of cities that have nothing in common. */
    private static Place place(int number) {
        String city = Character.toString('A' + number % 20) + "x" + Character.toString('a' + number / 20) + "burg";
        return new Place(new CountryCode("DE"), null, city, List.of(), null, null, null, null, null, null, null);
    }

    @AfterEach
    void remove() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("from Tenancy where premises = 'namesake'", Tenancy.class)
                        .getResultList()
                        .forEach(entities::remove));
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("from Tenant where slug like 'vantablick-%'", Tenant.class)
                        .getResultList()
                        .forEach(tenant -> {
                            index.remove(tenant);
                            entities.remove(tenant);
                        }));
    }

    @Test
    void eachNamesakeIsFoundByItsPlace() {
        var descriptions = IntStream.range(0, NAMESAKES)
                .mapToObj(number -> described(List.of(place(number)), null, null))
                .toList();

        var matches = QuarkusTransaction.requiringNew().call(() -> matching.match(descriptions));

        for (int number = 0; number < NAMESAKES; number++) {
            assertEquals(
                    "vantablick-" + number,
                    matches.get(number).candidates().get(0).slug());
        }
    }

    @Test
    void eachNamesakeIsFoundByTheYearOfItsBeginning() {
        var descriptions = IntStream.range(0, NAMESAKES)
                .mapToObj(number -> described(List.of(), new PartialDate(Integer.toString(1900 + number)), null))
                .toList();

        var matches = QuarkusTransaction.requiringNew().call(() -> matching.match(descriptions));

        for (int number = 0; number < NAMESAKES; number++) {
            assertEquals(
                    "vantablick-" + number,
                    matches.get(number).candidates().get(0).slug());
        }
    }

    @Test
    void aNamesakeIsFoundByTheHubItBelongsTo() {
        UUID hub = QuarkusTransaction.requiringNew().call(() -> {
            var first = entities.createQuery("from Hub order by key", Hub.class)
                    .setMaxResults(1)
                    .getSingleResult();
            for (String slug : List.of("vantablick-0", "vantablick-39")) {
                var tenancy = new Tenancy();
                tenancy.hubKey = first.key;
                tenancy.let(entities.createQuery("from Tenant where slug = ?1", Tenant.class)
                        .setParameter(1, slug)
                        .getSingleResult());
                tenancy.standing = TenancyStanding.RESIDENT;
                tenancy.premises = "namesake";
                entities.persist(tenancy);
            }
            return first.key;
        });

        var match = QuarkusTransaction.requiringNew()
                .call(() -> matching.match(List.of(described(List.of(), null, hub))))
                .get(0);

        var found = match.candidates().stream().limit(2).map(Candidate::slug).toList();
        assertEquals(List.of("vantablick-0", "vantablick-39"), found);
    }

    @Test
    void asManyCandidatesAreComparedAsAreWanted() {
        var described = List.of(described(List.of(), null, null));
        for (int wanted : new int[] {3, 25, 40}) {
            var match = QuarkusTransaction.requiringNew()
                    .call(() -> matching.match(described, wanted, () -> {}))
                    .get(0);

            assertEquals(wanted, match.candidates().size());
            assertEquals(wanted, new HashSet<>(match.candidates()).size());
            assertEquals(Verdict.SUSPECT, match.verdict());
        }
    }

    private static EntryDescription described(List<Place> places, PartialDate began, UUID related) {
        return new EntryDescription(
                EntryType.TENANT,
                NAME,
                places,
                began,
                List.of("COMPANY"),
                new WebAddress("https://facebook.com/vantablick"),
                List.of(),
                List.of(),
                related);
    }
}
