package org.hubgraph.server.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.entry.EntryIndex;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.MergedEntry;
import org.hubgraph.registry.entry.Names;
import org.hubgraph.registry.entry.Places;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.sector.Sector;
import org.hubgraph.registry.tenancy.Tenancy;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.vocabulary.TenantKind;
import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.value.Name;
import org.hubgraph.value.NameKind;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What the values and types of queries mean, and which entries are suggested. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class ReconciliationValuesTest {
    private static final int NAMES_OF_ENTRY = Names.MOST;

    @Inject
    EntityManager entities;

    @Inject
    EntryIndex index;

    @Test
    void unreadableValuesChangeNoScore() {
        for (String value : List.of(
                "{\"pid\": \"kind\", \"v\": \"Innovation campus\"}",
                "{\"pid\": \"kind\", \"v\": [\"n/a\", \"COMPANY\"]}",
                "{\"pid\": \"emailDomain\", \"v\": [\"n/a\", \"Jane <jane@example.org>\", \"info@\", \"@\"]}",
                "{\"pid\": \"city\", \"v\": \"N/A\"}",
                "{\"pid\": \"city\", \"v\": [\"-\", \"unknown\"]}")) {
            assertEquals(score("West Bund", "Hub", ""), score("West Bund", "Hub", value), value);
        }
    }

    @Test
    void anUnknownTypeHasNoEntries() {
        for (String type : List.of("\"Spaceship\"", "[\"Spaceship\", \"hub\"]", "{\"id\": \"Spaceship\"}")) {
            given().formParam("queries", "{\"q\": {\"query\": \"West Bund\", \"type\": " + type + "}}")
                    .post("/reconcile")
                    .then()
                    .statusCode(200)
                    .body("q.result.size()", equalTo(0));
        }
        for (String type : List.of("null", "\"\"", "[]", "[\"Spaceship\", \"Hub\"]")) {
            given().formParam("queries", "{\"q\": {\"query\": \"West Bund\", \"type\": " + type + "}}")
                    .post("/reconcile")
                    .then()
                    .body("q.result.name", hasItem("West Bund"));
        }
        given().queryParam("prefix", "west b")
                .queryParam("type", "Spaceship")
                .get("/reconcile/suggest/entity")
                .then()
                .statusCode(200)
                .body("result.size()", equalTo(0));
    }

    @Test
    void aLimitThatIsNoPositiveNumberMakesNoDifference() {
        for (String limit : List.of("4294967296", "0", "-1", "1e300", "\"x\"")) {
            given().formParam("queries", "{\"q\": {\"query\": \"West Bund\", \"limit\": " + limit + "}}")
                    .post("/reconcile")
                    .then()
                    .statusCode(200)
                    .body("q.result.name", hasItem("West Bund"));
        }
    }

    @Test
    void partOfLeadsToTheSurvivorOfAMerge() {
        var merged = UUID.randomUUID();
        var tenancy = QuarkusTransaction.requiringNew().call(() -> {
            var first = entities.createQuery("from Tenancy order by key", Tenancy.class)
                    .setMaxResults(1)
                    .getSingleResult();
            var entry = new MergedEntry();
            entry.mergedKey = merged;
            entry.typeName = "Hub";
            entry.mergedSlug = "merged-" + merged;
            entry.targetKey = first.hubKey;
            entry.survivorKey = first.hubKey;
            entry.mergedAt = Instant.EPOCH;
            entities.persist(entry);
            return first;
        });
        String name = QuarkusTransaction.requiringNew()
                .call(() -> entities.find(Tenant.class, tenancy.tenantKey).defaultName);
        for (UUID hub : List.of(tenancy.hubKey, merged)) {
            String id = new GlobalId("Hub", hub).text();
            given().formParam("queries", query(name, "Tenant", "{\"pid\": \"partOf\", \"v\": \"" + id + "\"}"))
                    .post("/reconcile")
                    .then()
                    .statusCode(200)
                    .body("q.result[0].features.id", hasItem("related"));
        }
    }

    @Test
    void suggestionsContinueAtACursor() {
        for (String path : List.of("entity", "type", "property")) {
            String prefix = path.equals("entity") ? "s" : "";
            List<String> all = suggested(path, prefix, null);

            assertEquals(all.subList(1, all.size()), suggested(path, prefix, 1).subList(0, all.size() - 1), path);
        }
        given().queryParam("prefix", "s")
                .queryParam("cursor", "x")
                .get("/reconcile/suggest/entity")
                .then()
                .statusCode(400);
    }

    private static List<String> suggested(String path, String prefix, Integer cursor) {
        var request = given().queryParam("prefix", prefix);
        return (cursor == null ? request : request.queryParam("cursor", cursor))
                .get("/reconcile/suggest/" + path)
                .path("result.id");
    }

    @Test
    void aLongWordIsFoundByMoreThanTheIndexHas() {
        String word = "Quorbel" + "yz".repeat(40);
        QuarkusTransaction.requiringNew().run(() -> {
            var sector = new Sector();
            sector.slug = "reconciled-" + UUID.randomUUID();
            sector.rename(new Names(List.of(Name.undated(word, null, NameKind.OFFICIAL))));
            index.add(sector, List.of());
        });

        assertEquals(1, suggested("entity", word.substring(0, 80), null).size());
    }

    /** 5,001 names of organisations precede the name of the sector in the order of words. */
    @Test
    void aRareTypeIsFoundBehindFrequentBeginningsOfOthers() {
        String slug = "frequent-" + UUID.randomUUID();
        QuarkusTransaction.requiringNew().timeout(300).run(() -> {
            add(new Sector(), slug, List.of(name("Blivet zz")));
            for (int i = 0; i < 5_001; i += NAMES_OF_ENTRY) {
                add(
                        new Tenant(),
                        slug + "-" + i,
                        IntStream.range(i, i + NAMES_OF_ENTRY)
                                .mapToObj(number -> name("Blivet " + (10_000 + number)))
                                .toList());
            }
        });
        try {
            given().queryParam("prefix", "blivet")
                    .queryParam("type", "Sector")
                    .get("/reconcile/suggest/entity")
                    .then()
                    .statusCode(200)
                    .body("result.name", equalTo(List.of("Blivet zz")));
            given().queryParam("prefix", "blivet")
                    .get("/reconcile/suggest/entity")
                    .then()
                    .body("result.size()", equalTo(20));
        } finally {
            QuarkusTransaction.requiringNew().timeout(300).run(() -> Stream.of("Sector", "Tenant")
                    .flatMap(type -> entities
                            .createQuery("from " + type + " where slug like ?1", RegistryEntry.class)
                            .setParameter(1, slug + "%")
                            .getResultList()
                            .stream())
                    .forEach(entry -> {
                        index.remove(entry);
                        entities.remove(entry);
                    }));
        }
    }

    private void add(RegistryEntry entry, String slug, List<Name> names) {
        entry.slug = slug;
        if (entry instanceof Tenant tenant) {
            tenant.classify(List.of(TenantKind.COMPANY));
            tenant.locate(new Places(List.of()));
        }
        entry.rename(new Names(names));
        index.add(entry, List.of());
    }

    private static Name name(String text) {
        return Name.undated(text, null, NameKind.OFFICIAL);
    }

    private static float score(String name, String type, String properties) {
        return given().formParam("queries", query(name, type, properties))
                .post("/reconcile")
                .path("q.result[0].score");
    }

    private static String query(String name, String type, String properties) {
        return "{\"q\": {\"query\": \"" + name + "\", \"type\": \"" + type + "\", \"properties\": [" + properties
                + "]}}";
    }
}
