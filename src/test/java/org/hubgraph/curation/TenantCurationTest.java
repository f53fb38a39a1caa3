package org.hubgraph.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.hubgraph.testsupport.GraphQLCall.answer;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.expected;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
class TenantCurationTest {
    private static final String CREATE = """
            mutation ($input: CreateTenantInput!) { createTenant(input: $input, reason: "A test") { tenant {
              id slug version name names { text language kind } description sectors foundedOn dissolvedOn country
              externalIds { scheme value } citations { field quote quoteLanguage rank source { slug } }
            } } }""";
    private static final String UPDATE = """
            mutation ($input: UpdateTenantInput!) { updateTenant(input: $input) { tenant {
              id slug version name sectors foundedOn dissolvedOn country listedIn website
              externalIds { value } citations { field }
            } } }""";

    @Test
    void whatIsAddedIsThereWithItsNamesIdsAndCitations() {
        var tenant = created(Map.of(
                "names",
                List.of(name("심천 로봇", "ko", "OFFICIAL"), Map.of("text", "SZR", "kind", "ACRONYM")),
                "kind",
                "STARTUP",
                "sectors",
                List.of("robotics"),
                "descriptions",
                List.of(Map.of("text", "Makes robots.", "language", "en")),
                "foundedOn",
                "2021-03",
                "externalIds",
                List.of(Map.of("scheme", "WIKIDATA", "value", "Q-added")),
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
                        "query ($slug: String) { tenant(slug: $slug) { id slug version name sectors foundedOn } }",
                        Map.of("slug", tenant.get("slug").asText()))
                .get("tenant");
        assertEquals("simcheon-lobos", stored.get("slug").asText());
        assertEquals(0, stored.get("version").asInt());
        assertEquals("심천 로봇", stored.get("name").asText());
        assertEquals("2021-03", tenant.get("foundedOn").asText());
        assertEquals(expected("[{'scheme': 'WIKIDATA', 'value': 'Q-added'}]"), tenant.get("externalIds"));
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
        var first = created(input("Twice Named"));
        var second = created(input("Twice Named"));

        assertEquals("twice-named", first.get("slug").asText());
        assertEquals("twice-named-2", second.get("slug").asText());
    }

    @Test
    void whatIsLeftOutStaysAndWhatIsNullIsCleared() {
        var tenant = created(with(
                input("Partly Changed"),
                Map.of(
                        "foundedOn",
                        "2020",
                        "country",
                        "KR",
                        "listedIn",
                        "Seoul",
                        "sectors",
                        List.of("chips"),
                        "externalIds",
                        List.of(Map.of("scheme", "WIKIDATA", "value", "Q-partly")))));

        var changes = with(change(tenant, 0), Map.of("country", "CN"));
        changes.put("foundedOn", null);
        changes.put("sectors", null);
        var now = updated(changes);

        assertEquals(1, now.get("version").asInt());
        assertEquals("CN", now.get("country").asText());
        assertTrue(now.get("foundedOn").isNull());
        assertEquals(0, now.get("sectors").size());
        assertEquals("Seoul", now.get("listedIn").asText());
        assertEquals(List.of("Q-partly"), texts(now.get("externalIds"), "/value"));
    }

    @Test
    void aNewNameIsFoundAndTheOldOneIsNot() {
        var tenant = created(input("Oldnamehere"));

        updated(with(change(tenant, 0), Map.of("names", List.of(name("Freshnamehere", "en", "OFFICIAL")))));

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
        var tenant = created(input("Of Parts"));

        var now = updated(with(change(tenant, 0), Map.of("citations", List.of(Map.of("source", source())))));

        assertEquals(1, now.get("version").asInt());
        assertEquals(2, now.get("citations").size());
    }

    @Test
    void aStaleVersionIsAConflictThatShowsBothStates() {
        var tenant = created(with(input("Changed By Two"), Map.of("country", "KR")));
        updated(with(change(tenant, 0), Map.of("country", "CN")));

        var late = answer(UPDATE, Map.of("input", with(change(tenant, 0), Map.of("foundedOn", "2019"))));

        assertTrue(late.get("data").isNull(), late::toString);
        var error = late.at("/errors/0");
        assertEquals("CONFLICT", error.at("/extensions/code").asText());
        assertEquals(expected("['updateTenant']"), error.get("path"));
        assertEquals(1, error.at("/extensions/currentVersion").asInt());
        assertEquals("CN", error.at("/extensions/current/country").asText());
        assertTrue(error.at("/extensions/current/foundedOn").isNull());
        assertEquals("2019", error.at("/extensions/yours/foundedOn").asText());
        assertEquals(1, current(tenant).get("version").asInt());
    }

    @Test
    void ofManyAtOnceNoneIsLost() throws Exception {
        var tenant = created(input("Wanted By Many"));
        var threads = Executors.newFixedThreadPool(8);
        try {
            var writers = new ArrayList<Callable<Integer>>();
            for (int writer = 0; writer < 8; writer++) {
                writers.add(() -> {
                    int changes = 0;
                    while (changes < 10) {
                        var now = current(tenant);
                        var change = with(
                                change(tenant, now.get("version").asInt()),
                                Map.of(
                                        "listedIn",
                                        String.valueOf(now.get("version").asInt() + 1)));
                        var answer = answer(UPDATE, Map.of("input", change));
                        if (answer.path("errors").isMissingNode()) {
                            changes++;
                        } else {
                            assertEquals(
                                    "CONFLICT",
                                    answer.at("/errors/0/extensions/code").asText(),
                                    answer::toString);
                        }
                    }
                    return changes;
                });
            }
            int changes = 0;
            for (var done : threads.invokeAll(writers)) {
                changes += done.get();
            }

            var now = current(tenant);
            assertEquals(changes, now.get("version").asInt());
            assertEquals(String.valueOf(changes), now.get("listedIn").asText());
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingIsWritten() {
        var taken = created(with(
                input("Takes An Id"),
                Map.of("externalIds", List.of(Map.of("scheme", "WIKIDATA", "value", "Q-taken")))));
        int before = tenants();

        var refused = answer(
                CREATE,
                Map.of(
                        "input",
                        Map.of(
                                "slug", taken.get("slug").asText(),
                                "names", List.of(name(" ", "en", "OFFICIAL")),
                                "kind", "COMPANY",
                                "foundedOn", "2020-05",
                                "dissolvedOn", "2020-04-30",
                                "externalIds", List.of(Map.of("scheme", "WIKIDATA", "value", "Q-taken")),
                                "citations",
                                        List.of(
                                                Map.of("source", source(), "fields", List.of("nope"), "quote", "so"),
                                                Map.of("source", "no-such-source")))));

        assertTrue(refused.get("data").isNull(), refused::toString);
        assertEquals("INVALID", refused.at("/errors/0/extensions/code").asText(), refused::toString);
        var paths = new ArrayList<String>();
        refused.at("/errors/0/extensions/violations")
                .forEach(violation -> paths.add(violation.get("path").toString()));
        assertEquals(
                List.of(
                        "[\"input\",\"names\",0,\"text\"]",
                        "[\"input\",\"slug\"]",
                        "[\"input\",\"dissolvedOn\"]",
                        "[\"input\",\"externalIds\",0]",
                        "[\"input\",\"citations\",0,\"quoteLanguage\"]",
                        "[\"input\",\"citations\",0,\"fields\"]",
                        "[\"input\",\"citations\",1,\"source\"]"),
                paths);
        assertEquals(before, tenants());
    }

    @Test
    void ofSeveralMutationsOneThatFailsUndoesAll() {
        int before = tenants();

        var answer = answer(
                """
                mutation ($good: CreateTenantInput!, $bad: CreateTenantInput!) {
                  a: createTenant(input: $good) { tenant { id } }
                  b: createTenant(input: $bad) { tenant { id } }
                  c: createTenant(input: $good) { tenant { id } } }""", Map.of("good", input("Good One"), "bad", with(input("Bad One"), Map.of("names", List.of()))));

        assertTrue(answer.get("data").isNull(), answer::toString);
        assertEquals(expected("['b']"), answer.at("/errors/0/path"));
        assertEquals(1, answer.get("errors").size());
        assertEquals(before, tenants());
    }

    @Test
    void whatIsDeletedIsGoneWithItsNamesAndCitations() {
        var tenant = created(input("Soondeleted"));
        var input = change(tenant, 0);

        var deleted = data(
                "mutation ($input: DeleteInput!) { deleteTenant(input: $input) { deletedId } }",
                Map.of("input", input));

        assertEquals(tenant.get("id"), deleted.at("/deleteTenant/deletedId"));
        assertTrue(data(
                        "query ($id: ID!) { node(id: $id) { id } }",
                        Map.of("id", tenant.get("id").asText()))
                .get("node")
                .isNull());
        assertEquals(
                0,
                data("{ search(text: \"Soondeleted\", first: 5) { totalCount } }")
                        .at("/search/totalCount")
                        .asInt());
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        var answer = answer(UPDATE, Map.of("input", Map.of("id", "no-such-tenant", "version", 0)));

        assertEquals("NOT_FOUND", answer.at("/errors/0/extensions/code").asText(), answer::toString);
    }

    private static String source() {
        return data("{ sources(first: 1) { nodes { slug } } }")
                .at("/sources/nodes/0/slug")
                .asText();
    }

    private static Map<String, Object> input(String name) {
        return Map.of(
                "names", List.of(name(name, "en", "OFFICIAL")),
                "kind", "COMPANY",
                "citations", List.of(Map.of("source", source())));
    }

    private static Map<String, Object> name(String text, String language, String kind) {
        return Map.of("text", text, "language", language, "kind", kind);
    }

    private static Map<String, Object> change(JsonNode tenant, int version) {
        return Map.of("id", tenant.get("id").asText(), "version", version);
    }

    private static Map<String, Object> with(Map<String, Object> input, Map<String, Object> more) {
        var all = new java.util.HashMap<String, Object>(input);
        all.putAll(more);
        return all;
    }

    private static JsonNode created(Map<String, Object> input) {
        return data(CREATE, Map.of("input", input)).at("/createTenant/tenant");
    }

    private static JsonNode updated(Map<String, Object> input) {
        return data(UPDATE, Map.of("input", input)).at("/updateTenant/tenant");
    }

    private static JsonNode current(JsonNode tenant) {
        return data(
                        "query ($id: ID) { tenant(id: $id) { version listedIn sectors } }",
                        Map.of("id", tenant.get("id").asText()))
                .get("tenant");
    }

    private static int tenants() {
        return data("{ tenants { totalCount } }").at("/tenants/totalCount").asInt();
    }
}
