package org.hubgraph.registry.change;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;

import static org.hubgraph.registry.change.TenantInputs.TENANTS;
import static org.hubgraph.registry.change.TenantInputs.input;
import static org.hubgraph.registry.change.TenantInputs.tenants;
import static org.hubgraph.testsupport.Curation.change;
import static org.hubgraph.testsupport.Curation.clearing;
import static org.hubgraph.testsupport.Curation.name;
import static org.hubgraph.testsupport.Curation.source;
import static org.hubgraph.testsupport.Curation.violations;
import static org.hubgraph.testsupport.Curation.with;
import static org.hubgraph.testsupport.GraphQLCall.answer;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.expected;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@EachDatabase
@QuarkusTest
@ChangesRegistry
class TenantCurationTest {
    @Test
    void whatIsAddedIsThereWithItsNamesIdsAndCitations() {
        var tenant = TENANTS.created(Map.of(
                "names",
                List.of(name("심천 로봇", "ko", "OFFICIAL"), Map.of("text", "SZR", "kind", "ACRONYM")),
                "kinds",
                List.of("STARTUP"),
                "sectors",
                List.of("energy"),
                "descriptions",
                List.of(Map.of("text", "Makes robots.", "language", "en")),
                "foundedOn",
                "2021-03",
                "externalIds",
                List.of(Map.of("scheme", "OTHER", "schemeName", "Test", "value", "Q-added")),
                "citations",
                List.of(Map.of(
                        "source",
                        source(),
                        "fields",
                        List.of("foundedOn"),
                        "quote",
                        "since 2021",
                        "quoteLanguage",
                        "en"))));

        var stored = data(
                        "query ($slug: String) { tenant(slug: $slug) { id slug version name sectors { slug } foundedOn } }",
                        Map.of("slug", tenant.get("slug").asText()))
                .get("tenant");
        assertEquals("simcheon-lobos", stored.get("slug").asText());
        assertEquals(0, stored.get("version").asInt());
        assertEquals("심천 로봇", stored.get("name").asText());
        assertEquals("2021-03", tenant.get("foundedOn").asText());
        assertEquals(expected("[{'scheme': 'OTHER', 'value': 'Q-added'}]"), tenant.get("externalIds"));
        assertEquals(List.of("foundedOn"), texts(tenant.get("citations"), "/field"));
        assertEquals(
                List.of(tenant.get("id").asText()),
                texts(
                        data("{ search(text: \"심천로봇\", first: 5) { nodes { ... on Tenant { id } } } }")
                                .at("/search/nodes"),
                        "/id"));
    }

    @Test
    void aSlugThatIsTakenGetsANumber() {
        var first = TENANTS.created(input("Twice Named"));
        var second = TENANTS.created(input("Twice Named"));

        assertEquals("twice-named", first.get("slug").asText());
        assertEquals("twice-named-2", second.get("slug").asText());
    }

    @Test
    void whatIsLeftOutStaysAndWhatIsNullIsCleared() {
        var tenant = TENANTS.created(with(
                input("Partly Changed"),
                Map.of(
                        "foundedOn",
                        "2020",
                        "country",
                        "KR",
                        "listedIn",
                        "Seoul",
                        "sectors",
                        List.of("energy"),
                        "externalIds",
                        List.of(Map.of("scheme", "OTHER", "schemeName", "Test", "value", "Q-partly")))));

        var now = TENANTS.updated(clearing(with(change(tenant), Map.of("country", "CN")), "foundedOn", "sectors"));

        assertEquals(1, now.get("version").asInt());
        assertEquals("CN", now.get("country").asText());
        assertTrue(now.get("foundedOn").isNull());
        assertEquals(0, now.get("sectors").size());
        assertEquals("Seoul", now.get("listedIn").asText());
        assertEquals(List.of("Q-partly"), texts(now.get("externalIds"), "/value"));
    }

    @Test
    void anOrganisationHasEachOfItsKindsOnceInTheOrderOfTheSchema() {
        var tenant = TENANTS.created(with(
                input("Of Two Kinds"),
                Map.of("kinds", List.of("FUNDER", "HEALTHCARE", "FUNDER"), "listedIn", "Many-Kinds Exchange")));
        assertEquals(List.of("HEALTHCARE", "FUNDER"), kinds(tenant));
        assertEquals(
                List.of("input.kinds"), violations(TENANTS.update(with(change(tenant), Map.of("kinds", List.of())))));
        var eleven = List.of(
                "STARTUP",
                "COMPANY",
                "RESEARCH_INSTITUTE",
                "UNIVERSITY",
                "EDUCATION",
                "HEALTHCARE",
                "FACILITY",
                "ARCHIVE",
                "FUNDER",
                "GOVERNMENT",
                "MEDIA");
        assertEquals(List.of("input.kinds"), violations(TENANTS.update(with(change(tenant), Map.of("kinds", eleven)))));

        TENANTS.updated(with(change(tenant), Map.of("kinds", List.of("ARCHIVE"))));

        assertEquals(List.of("ARCHIVE"), kinds(tenant));
        var changes = data(
                "query ($id: ID!) { node(id: $id) { ... on Tenant { history { nodes { fields { field before after } } } } } }",
                Map.of("id", tenant.get("id").asText()));
        var fields = changes.at("/node/history/nodes/1/fields");
        assertEquals(List.of("kinds"), texts(fields, "/field"));
        assertEquals(List.of("[\"HEALTHCARE\",\"FUNDER\"]"), texts(fields, "/before"));
        assertEquals(List.of("[\"ARCHIVE\"]"), texts(fields, "/after"));
    }

    private static List<String> kinds(JsonNode tenant) {
        return texts(
                data(
                                "query ($id: ID!) { node(id: $id) { ... on Tenant { kinds } } }",
                                Map.of("id", tenant.get("id").asText()))
                        .at("/node/kinds"),
                "");
    }

    @Test
    void aNewNameIsFoundAndTheOldOneIsNot() {
        var tenant = TENANTS.created(input("Oldnamehere"));

        TENANTS.updated(with(change(tenant, 0), Map.of("names", List.of(name("Freshnamehere", "en", "OFFICIAL")))));

        String search = "query ($text: String!) { search(text: $text, first: 5) { totalCount } }";
        assertEquals(
                1,
                data(search, Map.of("text", "Freshnamehere"))
                        .at("/search/totalCount")
                        .asInt());
        assertEquals(
                0,
                data(search, Map.of("text", "Oldnamehere"))
                        .at("/search/totalCount")
                        .asInt());
    }

    @Test
    void aChangeOfPartsIsAChange() {
        var tenant = TENANTS.created(input("Of Parts"));

        var now = TENANTS.updated(with(change(tenant, 0), Map.of("citations", List.of(Map.of("source", source())))));

        assertEquals(1, now.get("version").asInt());
        assertEquals(2, now.get("citations").size());
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingIsWritten() {
        var taken = TENANTS.created(with(
                input("Takes An Id"),
                Map.of("externalIds", List.of(Map.of("scheme", "OTHER", "schemeName", "Test", "value", "Q-taken")))));
        int before = tenants();

        var refused = TENANTS.create(Map.of(
                "slug", taken.get("slug").asText(),
                "names", List.of(name(" ", "en", "OFFICIAL")),
                "kinds", List.of("COMPANY"),
                "foundedOn", "2020-05",
                "dissolvedOn", "2020-04-30",
                "externalIds", List.of(Map.of("scheme", "OTHER", "schemeName", "Test", "value", "Q-taken")),
                "citations",
                        List.of(
                                Map.of("source", source(), "fields", List.of("nope"), "quote", "so"),
                                Map.of("source", "no-such-source"))));

        assertEquals(
                List.of(
                        "input.citations.0.fields",
                        "input.citations.0.quoteLanguage",
                        "input.citations.1.source",
                        "input.dissolvedOn",
                        "input.externalIds.0",
                        "input.names.0.text",
                        "input.slug"),
                violations(refused));
        assertEquals(before, tenants());
    }

    @Test
    void aNameMustFitWhatSearchMakesOfIt() {
        var answer = TENANTS.create(input("\uFDFA".repeat(100)));

        assertEquals(List.of("input.names.0.text"), violations(answer));
    }

    @Test
    void whatIsDeletedIsGoneWithItsNamesAndCitations() {
        var tenant = TENANTS.created(input("Soondeleted"));

        var deleted = TENANTS.deleted(tenant);

        assertEquals(tenant.get("id").asText(), deleted);
        assertTrue(TENANTS.current(tenant).isNull());
        assertEquals(
                0,
                data("{ search(text: \"Soondeleted\", first: 5) { totalCount } }")
                        .at("/search/totalCount")
                        .asInt());
    }
}
