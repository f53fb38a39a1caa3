package org.hubgraph;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.Api;
import org.hubgraph.testsupport.EachDatabase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The sixteen ambiguities of the first source, with a test for each. */
@EachDatabase
@QuarkusTest
class SixteenTrapsTest {
    private static final String SMC = "shanghai-foundation-model-innovation-center";

    @Test // 1
    void twoSpellingsAreOneOrganisation() {
        var found =
                Api.query("{ a: search(text: \"스텝펀\") { nodes { slug } } b: search(text: \"스테펀\") { nodes { slug } }"
                        + " tenant(slug: \"stepfun\") { names { text kind } } }");

        assertEquals(List.of("stepfun"), found.getList("data.a.nodes.slug"));
        assertEquals(List.of("stepfun"), found.getList("data.b.nodes.slug"));
        assertEquals(
                Set.of("스텝펀", "스테펀"),
                Set.copyOf(found.getList("data.tenant.names.findAll { it.kind == 'AS_REPORTED' }.text")));
    }

    @Test // 2
    void twoWordingsOfOneThingAreOneThing() {
        var found = Api.query(
                "{ a: search(text: \"알리바바 그룹\") { nodes { slug } }"
                        + " b: search(text: \"알리바바 그룹 홀딩스\") { nodes { slug } }"
                        + " hubs(filter: { countries: \"CN\" }, first: 0) { aggregate(by: [DISTRICT]) { groups { keys { value } count } } } }");

        assertEquals(List.of("alibaba-group"), found.getList("data.a.nodes.slug"));
        assertEquals(List.of("alibaba-group"), found.getList("data.b.nodes.slug"));
        assertEquals(List.of("Xuhui District"), found.getList("data.hubs.aggregate.groups.keys.value.flatten()"));
    }

    @Test // 3
    void lastSeptemberIsThatOf2024ByTheMonth() {
        var found = Api.query("{ tenant(slug: \"alibaba-group\") { tenancies(filter: { standings: NEIGHBOUR }) {"
                + " nodes { since hub { slug } } } } }");

        assertEquals(List.of("2024-09"), found.getList("data.tenant.tenancies.nodes.since"));
        assertEquals(List.of(SMC), found.getList("data.tenant.tenancies.nodes.hub.slug"));
    }

    @Test // 4
    void datesWithoutAYearAreOfTheYearOfTheArticle() {
        var found = Api.query("{ hub(slug: \"" + SMC + "\") { visits { nodes { date } } }"
                + " source(slug: \"g-enews\") { publishedOn relays { publishedOn } } }");

        assertEquals(List.of("2025-04-29"), found.getList("data.hub.visits.nodes.date"));
        assertEquals("2025-05-01", found.getString("data.source.publishedOn"));
        assertEquals("2025-05-01", found.getString("data.source.relays.publishedOn"));
    }

    @Test // 5
    void aHundredAndMoreIsALowerBoundBesideSixKnown() {
        var found = hub("reportedTenants { value bound asOf } tenants { totalCount }");

        assertEquals(
                Map.of("value", 100, "bound", "AT_LEAST", "asOf", "2025-05-01"),
                found.getMap("data.hub.reportedTenants"));
        assertEquals(6, found.getInt("data.hub.tenants.totalCount"));
    }

    @Test // 6
    void oneFundHasADollarValueAndItWasReported() {
        var found = Api.query("{ funds(filter: { size: { currency: \"CNY\" } }) {"
                + " nodes { slug size { approximate conversions { amount currency approximate } } } } }");

        var converted = found.getList("data.funds.nodes.findAll { it.size.conversions.size() > 0 }.slug");
        assertEquals(List.of("national-ai-industry-fund"), converted);
        assertEquals(
                List.of(List.of(Map.of("amount", "8240000000", "currency", "USD", "approximate", true))),
                found.getList("data.funds.nodes.findAll { it.size.conversions.size() > 0 }.size.conversions"));
        assertEquals(List.of(false, false, false), found.getList("data.funds.nodes.size.approximate"));
    }

    @Test // 7
    void theMoneyOfXuhuiHasNoOfficialNameAndNoClearMeaning() {
        var found = Api.query("{ fund(slug: \"xuhui-district-fund-investment\") { names { kind } sizeBasis level"
                + " size { amount currency } } }");

        assertFalse(found.getList("data.fund.names.kind").contains("OFFICIAL"));
        assertEquals("UNSPECIFIED", found.getString("data.fund.sizeBasis"));
        assertEquals("20000000000", found.getString("data.fund.size.amount"));
    }

    @Test // 8
    void endedNobodyKnowsWhenIsNotCurrent() {
        var found = Api.query(
                "{ person(slug: \"qi-yuan\") { now: affiliations(asOf: \"2025-05-01\") { ...of }"
                        + " before: affiliations(asOf: \"1999\") { ...of } ever: affiliations { ...of } } }"
                        + " fragment of on AffiliationConnection { nodes { until ended organisation { ... on Tenant { slug } } } }");

        String atAnt = "data.person.ever.nodes.find { it.organisation.slug == 'ant-group' }";
        assertTrue(found.getBoolean(atAnt + ".ended"));
        assertNull(found.get(atAnt + ".until"));
        for (String time : new String[] {"now", "before"}) {
            assertEquals(
                    List.of("shanghai-academy-of-ai-for-science"),
                    found.getList("data.person." + time + ".nodes.organisation.slug"));
        }
    }

    @Test // 9
    void twoTowersAreOneHubWithFourOccupantsAndNoZones() {
        var found = Api.query(
                "{ hub(slug: \"ai-tower\") { zones { name } tenants { nodes { slug } edges { tenancies { zone { name } } } } } }");

        assertEquals(
                Set.of("sensetime", "stepfun", "microsoft-research-asia-shanghai", "shanghai-qi-zhi-institute"),
                Set.copyOf(found.getList("data.hub.tenants.nodes.slug")));
        assertEquals(List.of(), found.getList("data.hub.zones"));
        assertTrue(found.getList("data.hub.tenants.edges.tenancies.zone.flatten()").stream()
                .allMatch(zone -> zone == null));
    }

    @Test // 10
    void zonesHaveNamesAndNoNumbersAndThereMayBeMore() {
        var found = hub("zones { name(language: \"ko\") position } zonesComplete");

        assertEquals(List.of("조직자", "혁신가", "에이전트", "추론자", "챗봇", "인공 일반 지능"), found.getList("data.hub.zones.name"));
        assertTrue(found.getList("data.hub.zones.position").stream().allMatch(position -> position == null));
        assertFalse(found.getBoolean("data.hub.zonesComplete"));
    }

    @Test // 11
    void theResidentsAreTheSixOfTheLogoWall() {
        var found = hub("tenants { nodes { slug } } neighbours { nodes { slug } }");

        var residents = found.<String>getList("data.hub.tenants.nodes.slug");
        assertEquals(
                List.of("damao-ai", "infinigence-ai", "kps", "liblib", "metasota", "modelbest"),
                residents.stream().sorted().toList());
        assertFalse(found.getList("data.hub.neighbours.nodes.slug").stream().anyMatch(residents::contains));
    }

    @Test // 12
    void conflictingClaimsStandSideBySideWithOnePreferred() {
        var found = Api.query("{ hub(slug: \"" + SMC + "\") { citations(field: \"openedOn\") { ...claim } }"
                + " fund(slug: \"national-ai-industry-fund\") { citations(field: \"size\") { ...claim } }"
                + " person(slug: \"peng-zhihui\") { affiliations { nodes { citations(field: \"role\") { ...claim } } } } }"
                + " fragment claim on Citation { rank statedValue source { slug } }");

        assertEquals(
                Set.of("2023-09", "2023-09-28", "2023-12"),
                Set.copyOf(found.getList("data.hub.citations.statedValue")));
        for (String claims :
                new String[] {"data.hub.citations", "data.fund.citations", "data.person.affiliations.nodes[0].citations"
                }) {
            assertEquals(
                    1,
                    found.getList(claims + ".findAll { it.rank == 'PREFERRED' }")
                            .size(),
                    claims);
            assertTrue(found.getList(claims + ".source.slug").containsAll(List.of("g-enews", "fact-sheet")), claims);
        }
    }

    @Test // 13
    void everyNameFindsTheSameHubFirst() {
        for (String text : new String[] {
            "ModelSpeed", "模速空间", "모쑤공간", "모쑤", "SMC", "smc", "ＳＭＣ", "Shanghai Foundation Model", "상하이 재단 모델 혁신 센터"
        }) {
            var found = Api.query(
                    "query($text: String!) { search(text: $text, first: 1) { nodes { slug } } }", Map.of("text", text));

            assertEquals(List.of(SMC), found.getList("data.search.nodes.slug"), text);
        }
        assertEquals(
                "AS_REPORTED",
                hub("names { text kind }").getString("data.hub.names.find { it.text == '상하이 재단 모델 혁신 센터' }.kind"));
    }

    @Test // 14
    void threeLettersAreFoundExactly() {
        var found = Api.query(
                "{ kps: search(text: \"KPS\", first: 1) { edges { score matched { text } node { slug } } }"
                        + " smc: search(text: \"SMC\", first: 1) { edges { score matched { text kind } node { slug } } } }");

        assertEquals("kps", found.getString("data.kps.edges[0].node.slug"));
        assertEquals(1f, found.getFloat("data.kps.edges[0].score"));
        assertEquals("ACRONYM", found.getString("data.smc.edges[0].matched.kind"));
        assertEquals(1f, found.getFloat("data.smc.edges[0].score"));
    }

    @Test // 15
    void namesOfPeopleAreWholeInTheOrderOfTheirSource() {
        var found = Api.query("{ a: person(slug: \"xia-lixue\") { name(language: \"ko\") }"
                + " b: person(slug: \"andrew-yao\") { name(language: \"ko\") } }");

        assertEquals("시아 리쉐", found.getString("data.a.name"));
        assertEquals("앤드류 야오 치치", found.getString("data.b.name"));
    }

    @Test // 16
    void whatNoSourceSaysIsNullOrEmpty() {
        var found = hub(
                "closedOn externalIds { value } zones { position }"
                        + " tenants { nodes { slug website people { nodes { slug } } tenancies { nodes { zone { name } } } } }");

        assertNull(found.get("data.hub.closedOn"));
        assertEquals(List.of(), found.getList("data.hub.externalIds"));
        assertTrue(found.getList("data.hub.zones.position").stream().allMatch(position -> position == null));
        assertTrue(found.getList("data.hub.tenants.nodes.website").stream().allMatch(site -> site == null));
        assertEquals(
                List.of("infinigence-ai"),
                found.getList("data.hub.tenants.nodes.findAll { it.people.nodes.size() > 0 }.slug"));
    }

    @Test // 16
    void whatTheArticleDoesNotSayIsThereOnlyWithAnotherSource() {
        var found = hub("coordinatePrecision where: citations(field: \"latitude\") { source { slug } }"
                + " tenants { nodes { slug foundedOn citations(field: \"foundedOn\") { source { slug } } } }");

        assertEquals("DISTRICT", found.getString("data.hub.coordinatePrecision"));
        assertEquals(List.of("wikipedia-xuhui"), found.getList("data.hub.where.source.slug"));
        for (Map<String, Object> tenant : found.<Map<String, Object>>getList("data.hub.tenants.nodes")) {
            var cited = String.valueOf(tenant.get("citations"));
            assertEquals(tenant.get("foundedOn") == null, cited.equals("[]"), tenant::toString);
            assertFalse(cited.contains("g-enews"), cited);
        }
    }

    private static io.restassured.path.json.JsonPath hub(String selection) {
        return Api.query("query($slug: String!) { hub(slug: $slug) { " + selection + " } }", Map.of("slug", SMC));
    }
}
