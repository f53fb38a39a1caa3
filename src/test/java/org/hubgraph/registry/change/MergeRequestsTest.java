package org.hubgraph.registry.change;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.TestUser;

import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.of;
import static org.hubgraph.testsupport.Edits.refused;
import static org.hubgraph.testsupport.Edits.refusedAt;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.answer;
import static org.hubgraph.testsupport.Twins.assertLeadsTo;
import static org.hubgraph.testsupport.Twins.hub;
import static org.hubgraph.testsupport.Twins.merged;
import static org.hubgraph.testsupport.Twins.pair;
import static org.hubgraph.testsupport.Twins.person;
import static org.hubgraph.testsupport.Twins.tenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Which merges are carried out, and how often. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class MergeRequestsTest {
    private static final String MERGE =
            "mutation ($input: MergeInput!) { mergeTenants(input: $input) { tenant { id version } } }";

    @Test
    void aStaleVersionOfEitherIsAConflict() {
        var survivor = tenant("Fresh Company");
        var merged = tenant("Stale Company");

        for (String version : List.of("version", "mergedVersion")) {
            var late = answer(MERGE, Map.of("input", with(pair(survivor, merged), version, 7)));
            assertEquals("CONFLICT", late.at("/errors/0/extensions/code").asText(), late::toString);
        }
        done("mergeTenants", pair(survivor, merged), "tenant { id }");
        var gone = answer(
                "mutation ($input: UpdateTenantInput!) { updateTenant(input: $input) { tenant { id } } }",
                Map.of("input", of(merged)));
        assertEquals("NOT_FOUND", gone.at("/errors/0/extensions/code").asText(), gone::toString);
    }

    @Test
    void whatWouldBeOneWithItselfIsRefused() {
        var one = tenant("Partner One");
        var other = tenant("Partner Other");
        done(
                "createPartnership",
                cited("from", one.get("slug").asText(), "to", other.get("slug").asText(), "kind", "PARENT"),
                "partnership { id }");

        assertEquals(List.of("input.mergedId"), refusedAt("mergeTenants", pair(one, other)));
        assertEquals(List.of("input.mergedId"), refusedAt("mergeTenants", pair(one, one)));

        var outer = hub("Outer Twin");
        var inner = hub("Inner Twin", "parent", outer.get("slug").asText());
        assertEquals(List.of("input.mergedId"), refusedAt("mergeHubs", pair(outer, inner)));
        assertEquals(List.of("input.mergedId"), refusedAt("mergeHubs", pair(inner, outer)));
        assertTrue(refused("mergeHubs", pair(inner, outer)).get("message").isTextual());
    }

    @Test
    void theSurvivorHasUpTo1000Citations() {
        var survivor = tenant("Cited Often", "citations", citations(500));
        var tooMany = tenant("Cited Too Often", "citations", citations(501));
        var enough = tenant("Cited As Often", "citations", citations(500));

        var refused = refused("mergeTenants", pair(survivor, tooMany));

        assertEquals(1, refused.at("/extensions/violations").size(), refused::toString);
        String message = refused.at("/extensions/violations/0/message").asText();
        assertTrue(message.contains("at most 1000"), message);
        var now = done("mergeTenants", pair(survivor, enough), "tenant { citations { id } }");
        assertEquals(1_000, now.at("/tenant/citations").size());
    }

    /** Citations of 10 fields each, with as many rows; one row more is one of another field. */
    private static List<Map<String, Object>> citations(int rows) {
        var fields = List.of(
                "name",
                "names",
                "description",
                "kinds",
                "sectors",
                "foundedOn",
                "dissolvedOn",
                "listedIn",
                "country",
                "website");
        return IntStream.range(0, 50)
                .mapToObj(place -> Map.<String, Object>of(
                        "source",
                        "g-enews",
                        "note",
                        "Citation " + place,
                        "fields",
                        place < rows - 500
                                ? Stream.concat(fields.stream(), Stream.of("email"))
                                        .toList()
                                : fields))
                .toList();
    }

    @Test
    void onlyTwoOfOneTypeAreMerged() {
        var company = tenant("Named Like A Person");
        var person = person("Named Like A Company");

        var answer = answer(MERGE, Map.of("input", pair(company, person)));

        assertEquals("NOT_FOUND", answer.at("/errors/0/extensions/code").asText(), answer::toString);
        assertTrue(answer.at("/errors/0/message").asText().startsWith("No Tenant has"), answer::toString);
    }

    @Test
    void anEntryIsMergedOnce() {
        var one = tenant("Merges Once");
        var merged = tenant("Is Merged Once");
        var now = merged("tenant", one, merged);

        var again = answer(MERGE, Map.of("input", pair(now, merged)));

        assertEquals("NOT_FOUND", again.at("/errors/0/extensions/code").asText(), again::toString);
        assertTrue(again.at("/errors/0/message")
                .asText()
                .contains("was merged into " + one.get("id").asText()));
    }

    @Test
    void anEditorDoesNotMerge() {
        var one = tenant("Not For Editors");
        var other = tenant("Neither For Editors");

        var refused = GraphQLCall.as(TestUser.EDITOR, MERGE, Map.of("input", pair(one, other)));

        assertEquals("FORBIDDEN", refused.at("/errors/0/extensions/code").asText(), refused::toString);
        assertLeadsTo(other, other);
    }

    @Test
    void sentAgainItIsAnsweredAsTheFirstTime() {
        var input = Map.of("input", pair(tenant("Sent Again"), tenant("Sent Along")));
        var headers = Map.of(
                "Authorization",
                TestUser.ADMIN.credentials(),
                "Idempotency-Key",
                UUID.randomUUID().toString());

        var first = GraphQLCall.response(headers, MERGE, input, null);
        var second = GraphQLCall.response(headers, MERGE, input, null);

        assertEquals(
                1,
                GraphQLCall.json(first).at("/data/mergeTenants/tenant/version").asInt());
        assertEquals("true", second.header("Idempotent-Replayed"));
        assertEquals(first.asString(), second.asString());
    }
}
