package org.hubgraph.registry.matching;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.bench.matching.Pair;
import org.hubgraph.registry.entry.EntryIndex;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.ExternalId;
import org.hubgraph.registry.entry.IdScheme;
import org.hubgraph.registry.entry.Names;
import org.hubgraph.registry.entry.Places;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.matching.Signal.Agreement;
import org.hubgraph.registry.matching.Signal.Feature;
import org.hubgraph.registry.tenancy.Tenancy;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.vocabulary.TenantKind;
import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.value.Name;
import org.hubgraph.value.NameKind;
import org.hubgraph.value.WebAddress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Candidates come from the registry: the first descriptions of labelled pairs are entries, the second are looked up. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class MatchingTest {
    private static final int PAIRS = 250;

    @Inject
    EntityManager entities;

    @Inject
    EntryIndex index;

    @Inject
    Matching matching;

    private List<Pair> pairs;

    @BeforeEach
    void read() throws IOException {
        pairs = Pair.read(Path.of("src/test/resources/matching/pairs.jsonl")).stream()
                .filter(Pair::same)
                .skip(300)
                .limit(PAIRS)
                .toList();
    }

    private void withEntriesOfThePairs(Runnable test) {
        QuarkusTransaction.requiringNew()
                .run(() -> IntStream.range(0, pairs.size()).forEach(i -> add("pair-" + i, pairs.get(i))));
        try {
            test.run();
        } finally {
            remove();
        }
    }

    private void add(String slug, Pair pair) {
        var description = pair.one().description();
        var tenant = new Tenant();
        tenant.slug = slug;
        tenant.classify(description.kinds().stream().map(TenantKind::valueOf).toList());
        tenant.rename(new Names(description.names()));
        tenant.locate(new Places(description.places()));
        tenant.foundedOn = description.began();
        tenant.setWebsite(description.website());
        tenant.setEmailDomains(description.emailDomains());
        index.add(
                tenant,
                description.externalIds().stream().map(MatchingTest::stored).toList());
    }

    private static ExternalId stored(DescribedId described) {
        var id = new ExternalId();
        id.scheme = described.scheme();
        id.value = described.value();
        return id;
    }

    private void remove() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("from Tenant where slug like 'pair-%'", Tenant.class)
                        .getResultList()
                        .forEach(tenant -> {
                            index.remove(tenant);
                            entities.remove(tenant);
                        }));
    }

    @Test
    void entriesAreFoundAndLinkedAsPairsAreComparedInAsManyStatementsForAny() {
        withEntriesOfThePairs(() -> {
            assertFoundAndLinked();

            int few = statements(100);
            assertEquals(few, statements(200));
            assertTrue(few <= 12, few + " statements");
        });
    }

    private void assertFoundAndLinked() {
        var matches =
                match(pairs.stream().map(pair -> pair.other().description()).toList());

        var missed = new ArrayList<String>();
        int wrong = 0;
        for (int i = 0; i < matches.size(); i++) {
            String slug = "pair-" + i;
            var match = matches.get(i);
            boolean found = match.verdict() != Verdict.NEW
                    && match.candidates().stream().anyMatch(each -> each.slug().equals(slug));
            if (!found) {
                missed.add(pairs.get(i).line() + " " + match);
            }
            wrong += match.linked().filter(each -> !each.slug().equals(slug)).isPresent() ? 1 : 0;
        }
        assertTrue(missed.size() <= 0.03 * matches.size(), () -> String.join("\n", missed));
        assertEquals(0, wrong);
    }

    private int statements(int descriptions) {
        var features = pairs.stream()
                .limit(descriptions)
                // A site, an id and an unknown word, so that each kind of lookup takes place.
                .map(pair -> {
                    var side = pair.other().description();
                    return Features.of(new EntryDescription(
                            side.type(),
                            List.of(name(side.names().get(0).text() + " Xyzzyplugh")),
                            side.places(),
                            side.began(),
                            side.kinds(),
                            new WebAddress("https://example.org/"),
                            side.emailDomains(),
                            List.of(new DescribedId(IdScheme.WIKIDATA, "", "Q1")),
                            UUID.randomUUID()));
                })
                .toList();
        var count = new AtomicInteger();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.unwrap(Session.class).doWork(connection -> {
                    var counting = (Connection) Proxy.newProxyInstance(
                            getClass().getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (proxy, method, arguments) -> {
                                if (method.getName().equals("prepareStatement")) {
                                    count.incrementAndGet();
                                }
                                try {
                                    return method.invoke(connection, arguments);
                                } catch (InvocationTargetException failed) {
                                    throw failed.getCause();
                                }
                            });
                    matching.match(counting, new FrequentWords(), features, 10, () -> {});
                }));
        return count.get();
    }

    @Test
    void aRelatedHubSupportsACandidate() {
        var tenancy = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("from Tenancy order by key", Tenancy.class)
                        .setMaxResults(1)
                        .getSingleResult());
        var tenant = QuarkusTransaction.requiringNew().call(() -> entities.find(Tenant.class, tenancy.tenantKey));
        var description = new EntryDescription(
                EntryType.TENANT, tenant.allNames.all(), null, null, null, null, null, null, tenancy.hubKey);

        var first = match(List.of(description)).get(0).candidates().get(0);

        assertEquals(tenant.slug, first.slug());
        assertEquals(
                Agreement.AGREES, first.signals().get(Feature.RELATED.ordinal()).agreement());
    }

    @Test
    void entriesOfEachTypeAreFoundByTheirNames() {
        for (var type : Map.of(
                        EntryType.HUB,
                        "Hub",
                        EntryType.PERSON,
                        "Person",
                        EntryType.FUND,
                        "Fund",
                        EntryType.SECTOR,
                        "Sector")
                .entrySet()) {
            var entry = QuarkusTransaction.requiringNew()
                    .call(() -> entities.createQuery("from " + type.getValue() + " order by slug", RegistryEntry.class)
                            .setMaxResults(1)
                            .getSingleResult());

            var match = match(List.of(EntryDescription.named(type.getKey(), entry.allNames.all())))
                    .get(0);

            assertTrue(
                    match.candidates().stream().anyMatch(each -> each.key().equals(entry.key)),
                    () -> entry.slug + " " + match);
        }
    }

    @Test
    void anUnknownNameIsNew() {
        var match = match(List.of(EntryDescription.named(EntryType.HUB, List.of(name("Qwertzuiop Xyzzyplugh")))))
                .get(0);

        assertEquals(new Match(Verdict.NEW, List.of()), match);
    }

    @Test
    void duplicatesInsideABatchAreFound() {
        var batch = new ArrayList<EntryDescription>();
        pairs.stream().limit(50).forEach(pair -> batch.add(pair.one().description()));
        pairs.stream().limit(50).forEach(pair -> batch.add(pair.other().description()));

        var duplicates = matching.duplicates(batch);

        long found = duplicates.stream()
                .filter(each -> each.second() == each.first() + 50)
                .count();
        assertTrue(found >= 48, () -> duplicates.toString());
        assertTrue(duplicates.stream().allMatch(each -> each.first() < each.second()));
    }

    /** A frequent word of the entry's name weighs the same, whether or not another description has it, too. */
    @Test
    void aScoreDoesNotDependOnOtherDescriptions() {
        QuarkusTransaction.requiringNew().run(() -> {
            add("pair-0", "Zephyr Quantos Kwanderloo");
            IntStream.range(1, 70).forEach(i -> add("pair-" + i, "Brask" + i + " Kwanderloo"));
        });
        try {
            var one = EntryDescription.named(EntryType.TENANT, List.of(name("Zephyr Quantos")));
            var other = EntryDescription.named(EntryType.TENANT, List.of(name("Kwanderloo Abendrot")));

            var alone = match(List.of(one)).get(0);

            assertEquals(1, alone.candidates().size());
            assertEquals(alone, match(List.of(one, other)).get(0));
        } finally {
            remove();
        }
    }

    private void add(String slug, String name) {
        var tenant = new Tenant();
        tenant.slug = slug;
        tenant.classify(List.of(TenantKind.COMPANY));
        tenant.rename(new Names(List.of(name(name))));
        tenant.locate(new Places(List.of()));
        index.add(tenant, List.of());
    }

    @Test
    void aBatchIsBounded() {
        var description = EntryDescription.named(EntryType.HUB, List.of(name("Alpha")));
        var many = IntStream.rangeClosed(0, Matching.MOST_AT_ONCE)
                .mapToObj(i -> description)
                .toList();

        assertThrows(IllegalArgumentException.class, () -> matching.match(many));
    }

    private List<Match> match(List<EntryDescription> descriptions) {
        return QuarkusTransaction.requiringNew().call(() -> matching.match(descriptions));
    }

    private static Name name(String text) {
        return Name.undated(text, null, NameKind.OFFICIAL);
    }
}
