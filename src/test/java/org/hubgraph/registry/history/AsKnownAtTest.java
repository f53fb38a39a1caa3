package org.hubgraph.registry.history;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.CuratedRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.PastIds;
import org.hubgraph.testsupport.Twins;

import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.answer;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A query as of an instant always returns what it returned at that instant. */
@EachDatabase
@QuarkusTest
@TestProfile(CuratedRegistry.class)
class AsKnownAtTest {
    private static final String HUB = "shanghai-foundation-model-innovation-center";
    /** Selects references from an object to others and their names, and back. */
    private static final String SELECTION = """
            fragment Cites on Cited { citations { rank quote statedValue note source { slug withdrawnOn } }
              unsupportedCitations { field } }
            fragment Shared on Entry { slug name description names { text } version updatedAt createdAt
              externalIds { scheme value } }
            fragment Everything on Node { __typename id ...Cites ...Shared
              ... on Hub { city openedOn services { kind description } zones { name } parent { name } children { nodes { name } }
                tenants(first: 10) { totalCount aggregate(by: [KIND]) { groups { keys { value } count } }
                  edges { tenancies { since ended premises zone { name } } node { name people { nodes { name } } } } }
                byKind: tenants(filter: { kinds: [COMPANY], externalId: { scheme: LEI } }) { nodes { slug } }
                asOf: tenants(asOf: "2025") { totalCount }
                neighbours { totalCount } people { totalCount edges { affiliations { title } node { name } } }
                backings { nodes { kind backer { name } } }
                figures { nodes { kind amount date organisation { name } } }
                visits { nodes { date guests { name } met { name } statements { text person { name } } } } }
              ... on Tenant { kinds sectors { slug name } website country backings { nodes { kind since } } backingsGiven { nodes { stakePercent } }
                figures(orderBy: { field: AMOUNT }) { totalCount nodes { amount } }
                acquisitions { nodes { status } } acquiredBy { nodes { buyer { name } } }
                rounds { nodes { kind backings { totalCount } } }
                people { edges { affiliations { title role ...Cites } node { name } } }
                tenancies { nodes { hub { name } ended } }
                partnerships { totalCount nodes { kind from { name } to { name } } } }
              ... on Person { affiliations { nodes { role title ended organisation { ... on Entry { name } } } }
                backings { nodes { kind beneficiary { name } } }
                visits { totalCount } statements { nodes { text } } }
              ... on Fund { level size { amount } figures(asOf: "2020") { totalCount } backings { nodes { kind beneficiary { ... on Entry { name } } } } }
              ... on Source { title withdrawnOn relays { slug } resting: citations { totalCount nodes { field subject { id } } }
                soleSupportOf { totalCount } }
              ... on Visit { guests { name } met { name } }
            }
            """;

    @Inject
    DataSource database;

    @Test
    void whatWasAnsweredOnceIsAnsweredForThatInstantEverAfter() {
        var answers = new LinkedHashMap<Instant, JsonNode>();
        var ids = ids();
        note(answers, ids);
        for (Runnable change : changes()) {
            change.run();
            note(answers, ids);
        }

        JsonNode before = null;
        for (var answer : answers.entrySet()) {
            assertNotEquals(before, answer.getValue(), "every change shows");
            assertEquals(answer.getValue(), everything(ids, answer.getKey()), "as known at " + answer.getKey());
            before = answer.getValue();
        }
    }

    private static void note(Map<Instant, JsonNode> answers, List<String> ids) {
        var answer = everything(ids, null);
        answers.put(Instant.now(), answer);
    }

    private static JsonNode everything(List<String> ids, Instant asKnownAt) {
        return PastIds.asOfPresent(data(
                "query ($ids: [ID!]!) { nodes(ids: $ids) { ...Everything } }" + SELECTION,
                Map.of("ids", asKnownAt == null ? ids : PastIds.of(ids, asKnownAt))));
    }

    /**
     * The ids of all objects that the changes are about, and of related ones. Other tests may have stored further
     * objects meanwhile.
     */
    private static List<String> ids() {
        var ids = new ArrayList<String>();
        Map.of(
                        "hub", List.of(HUB, "ai-tower", "west-bund"),
                        "tenant", List.of("damao-ai", "infinigence-ai", "geely", "intel"),
                        "person", List.of("xia-lixue", "jiang-daxin", "xi-jinping"),
                        "source", List.of("g-enews", "fact-sheet"))
                .forEach((type, slugs) -> slugs.forEach(slug -> ids.add(Edits.id(type, slug))));
        ids.addAll(texts(data("{ funds(first: 5) { nodes { id } } }").at("/funds/nodes"), "/id"));
        ids.addAll(texts(
                data("{ hub(slug: \"" + HUB + "\") { visits { nodes { id } } } }")
                        .at("/hub/visits/nodes"),
                "/id"));
        return ids;
    }

    /** Changes of entries and their parts, of relations, of visits, citations and sources. */
    private static List<Runnable> changes() {
        var tenancy = new JsonNode[1];
        return List.of(
                () -> update("hub", HUB, "city", "Elsewhere", "descriptions", List.of(text("Another one."))),
                () -> update(
                        "hub", HUB, "services", List.of(Map.of("kind", "LEGAL_COMPLIANCE", "descriptions", List.of()))),
                () -> update("hub", HUB, "externalIds", List.of(Map.of("scheme", "WIKIDATA", "value", "Q1"))),
                () -> update("hub", HUB, "externalIds", null),
                () -> update("tenant", "damao-ai", "names", List.of(name("Zzz AI")), "slug", "zzz-ai"),
                () -> tenancy[0] = done(
                                "createTenancy",
                                cited("hub", HUB, "tenant", "geely", "standing", "RESIDENT"),
                                "tenancy { id version }")
                        .get("tenancy"),
                () -> done("endTenancy", with(Edits.of(tenancy[0]), "until", "2024"), "tenancy { id }"),
                () -> done(
                        "deleteTenancy",
                        with(
                                Edits.of(tenancy[0]),
                                "version",
                                tenancy[0].get("version").asInt() + 1),
                        "deletedId"),
                () -> done(
                        "updateAffiliation",
                        with(first("affiliations", "person", "xia-lixue"), "title", "A title"),
                        "affiliation { id }"),
                () -> done(
                        "updateCitation", with(first("citations", "hub", HUB), "note", "A note."), "citation { id }"),
                () -> done("updateVisit", with(first("visits", "hub", HUB), "met", List.of()), "visit { id }"),
                () -> done("withdrawSource", with(entry("source", "g-enews"), "on", "2026-10"), "source { id }"),
                () -> done("reinstateSource", entry("source", "g-enews"), "source { id }"),
                () -> update("person", "xia-lixue", "names", List.of(name("Lixue Xia"))));
    }

    private static void update(String type, String slug, Object... facts) {
        String capital = Character.toUpperCase(type.charAt(0)) + type.substring(1);
        done("update" + capital, with(entry(type, slug), facts), type + " { id }");
    }

    private static Map<String, Object> entry(String type, String slug) {
        return Edits.of(
                data("query ($slug: String!) { " + type + "(slug: $slug) { id version } }", Map.of("slug", slug))
                        .get(type));
    }

    /** The first item of a list below an entry. */
    private static Map<String, Object> first(String list, String type, String slug) {
        String nodes = list.equals("citations") ? "{ id version }" : "{ nodes { id version } }";
        var entry = data(
                        "query ($slug: String!) { " + type + "(slug: $slug) { " + list + nodes + " } }",
                        Map.of("slug", slug))
                .get(type);
        return Edits.of(entry.at("/" + list + (list.equals("citations") ? "/0" : "/nodes/0")));
    }

    private static Map<String, Object> name(String text) {
        return Map.of("text", text, "language", "en", "kind", "OFFICIAL");
    }

    private static Map<String, Object> text(String text) {
        return Map.of("text", text, "language", "en");
    }

    @Test
    void theChangeThatWasMadeAtAnInstantIsKnownThen() {
        var tenant = Edits.tenant("Known Since");
        done("updateTenant", with(Edits.of(tenant), "country", "CN"), "tenant { id }");
        var history = data(
                        "query ($id: ID) { tenant(id: $id) { history { nodes { at } } } }",
                        Map.of("id", tenant.get("id").asText()))
                .at("/tenant/history/nodes");
        var added = Instant.parse(history.at("/0/at").asText());
        var changed = Instant.parse(history.at("/1/at").asText());

        assertTrue(
                country(tenant, added.minus(1, ChronoUnit.MICROS)).at("/tenant").isNull());
        assertTrue(country(tenant, added).at("/tenant/country").isNull());
        assertTrue(country(tenant, changed.minus(1, ChronoUnit.MICROS))
                .at("/tenant/country")
                .isNull());
        assertEquals("CN", country(tenant, changed).at("/tenant/country").asText());
        assertTrue(country(tenant, Instant.parse("1999-01-01T00:00:00Z"))
                .at("/tenant")
                .isNull());
    }

    private static JsonNode country(JsonNode tenant, Instant at) {
        return data(
                "query ($id: ID, $at: DateTime) { tenant(id: $id, asKnownAt: $at) { country } }",
                Map.of("id", tenant.get("id").asText(), "at", at.toString()));
    }

    @Test
    void theSlugOfThenFindsAndWhatWasDeletedIsThere() {
        var tenant = Edits.tenant("Was Here");
        var then = Instant.now();
        done("updateTenant", with(Edits.of(tenant), "slug", "moved-on"), "tenant { id }");
        var later = Instant.now();
        done("deleteTenant", with(Edits.of(tenant), "version", 1), "deletedId");

        var found = data("""
                query ($then: DateTime, $later: DateTime) {
                  a: tenant(slug: "was-here", asKnownAt: $then) { slug citations { source { slug } } }
                  b: tenant(slug: "was-here", asKnownAt: $later) { slug }
                  c: tenant(slug: "moved-on", asKnownAt: $later) { slug version citations { source { slug } } }
                  d: tenant(slug: "moved-on") { slug } }""", Map.of("then", then.toString(), "later", later.toString()));

        assertEquals("was-here", found.at("/a/slug").asText());
        assertEquals(List.of("g-enews"), texts(found.at("/a/citations"), "/source/slug"));
        assertTrue(found.get("b").isNull());
        assertEquals(1, found.at("/c/version").asInt());
        assertEquals(List.of("g-enews"), texts(found.at("/c/citations"), "/source/slug"));
        assertTrue(found.get("d").isNull());
    }

    @Test
    void whatWasMergedIsItselfBeforeAndLeadsToTheOtherAfter() {
        var survivor = Edits.tenant("The Survivor");
        var merged = Edits.tenant("The Merged");
        var before = Instant.now();
        var now = Twins.merged("tenant", survivor, merged);
        var after = Instant.now();
        Twins.undone(merged, now);
        var undone = Instant.now();

        for (String by : List.of("id: \"" + merged.get("id").asText() + "\"", "slug: \"the-merged\"")) {
            assertEquals("the-merged", slug(by, before));
            assertEquals("the-survivor", slug(by, after));
            assertEquals("the-merged", slug(by, undone));
        }
    }

    private static String slug(String by, Instant at) {
        return data("{ tenant(" + by + ", asKnownAt: \"" + at + "\") { slug } }")
                .at("/tenant/slug")
                .asText();
    }

    @Test
    void presentAndPastStandBesideEachOther() {
        var tenant = Edits.tenant("Side By Side");
        var then = Instant.now();
        done(
                "updateTenant",
                with(
                        Edits.of(tenant),
                        "externalIds",
                        List.of(Map.of("scheme", "LEI", "value", "529900T8BM49AURSDO55"))),
                "tenant { id }");

        var found =
                data("""
                query ($then: DateTime, $id: ID!) {
                  a: tenant(id: $id) { ...T } b: tenant(id: $id, asKnownAt: $then) { ...T } c: tenant(id: $id) { ...T } }
                fragment T on Tenant { id version externalIds { value } }""", Map.of("then", then.toString(), "id", tenant.get("id").asText()));

        assertEquals(1, found.at("/a/externalIds").size());
        assertEquals(0, found.at("/b/externalIds").size());
        assertEquals(0, found.at("/b/version").asInt());
        assertNotEquals(found.at("/a/id"), found.at("/b/id"));
        assertEquals(found.get("a"), found.get("c"));
    }

    @Test
    void nobodyKnowsTheFuture() {
        var answer = answer(
                "query ($at: DateTime) { hub(slug: \"" + HUB + "\", asKnownAt: $at) { slug } }",
                Map.of("at", Instant.now().plus(1, ChronoUnit.DAYS).toString()));

        assertTrue(answer.at("/data/hub").isNull());
        assertEquals("INVALID", answer.at("/errors/0/extensions/code").asText());
    }

    /** The history of a registry that is older than change tracking begins with everything on record at the update. */
    @Test
    void whatIsNotKnownOfThePastIsRefused() throws SQLException {
        execute(
                "insert into revision (revised_at, beginning) values (timestamp with time zone '2001-01-01 00:00:00+00', true)");
        try {
            var answer = answer("{ hub(slug: \"" + HUB + "\", asKnownAt: \"2000-12-31T00:00:00Z\") { slug } }");

            assertTrue(answer.at("/data/hub").isNull());
            assertEquals(
                    "NOT_AVAILABLE_THEN", answer.at("/errors/0/extensions/code").asText());
        } finally {
            execute("delete from revision where beginning");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void whatCannotBeAnsweredForThenSaysSo() {
        var answer = GraphQLCall.answer("""
                query ($at: DateTime) { hub(slug: "ai-tower", asKnownAt: $at) { slug
                  history { totalCount } tenants(filter: { name: { contains: "a" } }) { totalCount } city }
                  registry { softwareVersion } now: hub(slug: "ai-tower") { slug tenants { totalCount } history { totalCount } } }""", Map.of("at", Instant.now().toString()));

        assertTrue(answer.at("/data/hub").isNull(), "both fields promise a value");
        assertEquals(
                List.of("NOT_AVAILABLE_THEN", "NOT_AVAILABLE_THEN"),
                texts(answer.get("errors"), "/extensions/code"),
                answer::toString);
        assertTrue(answer.at("/data/now/history/totalCount").isInt());
    }
}
