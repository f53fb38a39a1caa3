package org.hubgraph.registry.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.PastIds;

import static org.hubgraph.testsupport.Curation.text;
import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.answer;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.hubgraph.testsupport.Twins.name;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** Whatever changes, a query as of an instant returns what it returned at that instant. */
@AnyDatabase
@QuarkusTest
@ChangesRegistry
class AnswersOfThePastTest {
    private static final String HUB = "shanghai-foundation-model-innovation-center";
    private static final int REQUESTS = 4;
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
                asOf: tenants(asOf: "2025", first: 0) { totalCount aggregate(by: [HUB, SECTOR]) { groups { keys { value } count } } }
                roles: people(first: 0) { aggregate(by: [ROLE, TENANT], distinct: [HUB]) { groups { keys { value } count distinct { count } } } }
                tenancies(first: 0) { aggregate(by: [TENANT_KIND, COUNTRY], distinct: [SECTOR]) {
                  groups { keys { value } count distinct { count } } } }
                byOperator: children(first: 0) { aggregate(by: [OPERATOR]) { groups { keys { value } count } } }
                neighbours { totalCount } people { totalCount edges { affiliations { title } node { name } } }
                backings { nodes { kind backer { name } } }
                figures { nodes { kind amount date organisation { name } } }
                visits { nodes { date guests { name } met { name } statements { text person { name } } } } }
              ... on Tenant { kinds sectors { slug name } website country backings { nodes { kind since } } backingsGiven { nodes { stakePercent } }
                figures(orderBy: { field: AMOUNT }) { totalCount nodes { amount } }
                backingsGiven { aggregate(by: [SECTOR, COUNTRY]) { groups { keys { value } count money { sum } } } }
                acquisitions { nodes { status } aggregate(by: [SECTOR, COUNTRY]) { groups { keys { value } count } } } acquiredBy { nodes { buyer { name } } }
                rounds { nodes { kind backings { totalCount } } aggregate(by: [SECTOR]) { groups { keys { value } count } } }
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

    /** Asks for some objects at a time: what other tests stored must not bring one request over its limits. */
    private static JsonNode everything(List<String> ids, Instant asKnownAt) {
        var all = JsonNodeFactory.instance.arrayNode();
        for (int request = 0; request < REQUESTS; request++) {
            // Objects of one type are next to each other, and a hub has the most below it.
            var some = new ArrayList<String>();
            for (int index = request; index < ids.size(); index += REQUESTS) {
                some.add(ids.get(index));
            }
            all.add(PastIds.asOfPresent(data(
                    "query ($ids: [ID!]!) { nodes(ids: $ids) { ...Everything } }" + SELECTION,
                    Map.of("ids", asKnownAt == null ? some : PastIds.of(some, asKnownAt)))));
        }
        return all;
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
                        "source", List.of("fact-sheet", "people-cn-2025"))
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
                () -> update("hub", HUB, "city", "Elsewhere", "descriptions", List.of(text("Another one.", "en"))),
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
                () -> done("withdrawSource", with(entry("source", "fact-sheet"), "on", "2026-10"), "source { id }"),
                () -> done("reinstateSource", entry("source", "fact-sheet"), "source { id }"),
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
}
