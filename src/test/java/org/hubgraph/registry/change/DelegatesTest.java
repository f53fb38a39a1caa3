package org.hubgraph.registry.change;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;

import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.refusedAt;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.expected;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.hubgraph.testsupport.Twins.merged;
import static org.hubgraph.testsupport.Twins.pair;
import static org.hubgraph.testsupport.Twins.person;
import static org.hubgraph.testsupport.Twins.tenant;
import static org.hubgraph.testsupport.Twins.undone;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Roles on behalf of another organisation and for an area, and what people work on. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class DelegatesTest {
    private static final String AFFILIATION = "affiliation { id version role area onBehalfOf { slug } }";

    @Test
    void aMemberOfAParliamentHasAPartyAndAConstituency() {
        var parliament = tenant("A Parliament");
        var party = tenant("A Party");
        var given = seat(person("Elected Member"), parliament, party);

        var added = done("createAffiliation", given, AFFILIATION).get("affiliation");

        assertEquals(
                expected("{'role': 'ELECTED_MEMBER', 'area': 'Seongbuk A', 'onBehalfOf': {'slug': 'a-party'}}"),
                data(
                                "query ($id: ID!) { node(id: $id) { ... on Affiliation { role area onBehalfOf { slug } } } }",
                                Map.of("id", added.get("id").asText()))
                        .get("node"));
        assertEquals(List.of(added.get("id").asText()), delegates(party, "filter: { roles: [ELECTED_MEMBER] }"));
        assertEquals(List.of(), delegates(party, "asOf: \"2019\""));
        assertEquals(List.of(), delegates(parliament, "first: 10"));
        assertEquals(
                List.of("input.onBehalfOf"),
                refusedAt(
                        "createAffiliation",
                        with(given, "onBehalfOf", parliament.get("slug").asText())));
        assertEquals(
                List.of("input.onBehalfOf"),
                refusedAt("createAffiliation", with(given, "onBehalfOf", "no-such-party")));
        assertEquals(1, refusedAt("deleteTenant", Edits.of(party)).size());

        var then = data("{ changes(last: 1) { nodes { at } } }")
                .at("/changes/nodes/0/at")
                .asText();
        var changed = done("updateAffiliation", with(Edits.of(added), "onBehalfOf", null, "area", null), AFFILIATION)
                .get("affiliation");

        assertTrue(changed.get("onBehalfOf").isNull());
        assertTrue(changed.get("area").isNull());
        assertEquals(List.of(), delegates(party, "first: 10"));
        var past = data(
                "query ($at: DateTime) { tenant(slug: \"a-party\", asKnownAt: $at) { delegates { nodes { area } } } }",
                Map.of("at", then));
        assertEquals(List.of("Seongbuk A"), texts(past.at("/tenant/delegates/nodes"), "/area"));
        var fields = data(
                        "query ($id: ID!) { node(id: $id) { ... on Affiliation { history(last: 1) { nodes { fields"
                                + " { field before after } } } } } }",
                        Map.of("id", added.get("id").asText()))
                .at("/node/history/nodes/0/fields");
        assertEquals(
                List.of("area", "onBehalfOf"),
                texts(fields, "/field").stream().sorted().toList());
        done("deleteTenant", Edits.of(party), "deletedId");
    }

    @Test
    void aMergeOfPartiesMovesTheirDelegatesAndCanBeUndone() {
        var parliament = tenant("Parliament Of Two Parties");
        var party = tenant("Party That Remains");
        var joining = tenant("Party That Joins");
        var member = done("createAffiliation", seat(person("Member Who Changes"), parliament, joining), AFFILIATION)
                .get("affiliation");

        assertEquals(List.of("input.mergedId"), refusedAt("mergeTenants", pair(parliament, joining)));
        var now = merged("tenant", party, joining);
        assertEquals(List.of(member.get("id").asText()), delegates(party, "first: 10"));

        undone(joining, now);
        assertEquals(List.of(), delegates(party, "first: 10"));
        assertEquals(List.of(member.get("id").asText()), delegates(joining, "first: 10"));
    }

    @Test
    void peopleAreFoundByWhatTheyWorkOn() {
        var person = person("Works On Two Fields", "fieldsOfWork", List.of("Computer Vision", "법학", "Computer Vision"));

        assertEquals(List.of("works-on-two-fields"), people("computer vision"));
        assertEquals(List.of("works-on-two-fields"), people("법학"));
        var now = done(
                        "updatePerson",
                        with(Edits.of(person), "fieldsOfWork", List.of("법학")),
                        "person { id version fieldsOfWork }")
                .get("person");
        assertEquals(expected("['법학']"), now.get("fieldsOfWork"));
        assertEquals(List.of(), people("computer vision"));
        assertEquals(
                List.of("input.fieldsOfWork.0"),
                refusedAt("updatePerson", with(Edits.of(now), "fieldsOfWork", List.of("a".repeat(101)))));
    }

    private static Map<String, Object> seat(JsonNode person, JsonNode parliament, JsonNode party) {
        return cited(
                "person",
                person.get("id").asText(),
                "organisation",
                parliament.get("id").asText(),
                "role",
                "ELECTED_MEMBER",
                "onBehalfOf",
                party.get("slug").asText(),
                "area",
                "Seongbuk A",
                "since",
                "2020");
    }

    private static List<String> delegates(JsonNode tenant, String arguments) {
        return texts(
                data(
                                "query ($id: ID!) { node(id: $id) { ... on Tenant { delegates(" + arguments
                                        + ") { nodes { id } } } } }",
                                Map.of("id", tenant.get("id").asText()))
                        .at("/node/delegates/nodes"),
                "/id");
    }

    private static List<String> people(String work) {
        return texts(
                data(
                                "query ($work: String!) { people(filter: { fieldsOfWork: [$work] }) { nodes { slug } } }",
                                Map.of("work", work))
                        .at("/people/nodes"),
                "/slug");
    }
}
