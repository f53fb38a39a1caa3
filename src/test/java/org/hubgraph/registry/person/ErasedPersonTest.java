package org.hubgraph.registry.person;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.Scalars;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.importing.RegistryLoading;
import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.MutationInputs;
import org.hubgraph.testsupport.TableContents;
import org.hubgraph.testsupport.TestUser;
import org.hubgraph.testsupport.Twins;

import static org.hubgraph.registry.person.BusyPerson.busy;
import static org.hubgraph.registry.person.PersonErasures.erase;
import static org.hubgraph.registry.person.PersonErasures.erased;
import static org.hubgraph.testsupport.Edits.cited;
import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.refusedAt;
import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.hubgraph.testsupport.GraphQLCall.json;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.hubgraph.testsupport.Twins.name;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is recorded, answered and refused about a person who was erased. */
@QuarkusTest
@ChangesRegistry
class ErasedPersonTest {
    @Inject
    DataSource database;

    @Inject
    RegistryLoading packaged;

    @Inject
    People people;

    @Inject
    GraphQLSchema schema;

    @Test
    void onceIsEnoughAndNothingIsSaidAnyMore() {
        var person = busy("Barnaby Quillfeather", "B. Quillfeather");
        assertEquals(
                List.of("reason"),
                texts(
                        erase(Edits.of(person), "Barnaby quillfeather wants it").at("/errors/0/extensions/violations"),
                        "/path/0"));
        var erased = erased(person, null);

        assertEquals(List.of("input.id"), refusedAt("erasePerson", Edits.of(erased)));
        assertEquals(
                List.of("input.id"),
                refusedAt("updatePerson", with(Edits.of(erased), "names", List.of(name("Somebody")))));
    }

    @Test
    void whatWasAnsweredIsNotAnsweredAgain() throws SQLException {
        var input = cited("names", List.of(name("Leopold Winterbourne")));
        var request = Map.of(
                "query",
                "mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id version name } } }",
                "variables",
                Map.of("input", input));
        var first = GraphQLCall.json(send(request));
        var person = first.at("/data/createPerson/person");
        assertEquals("Leopold Winterbourne", person.get("name").asText());

        erased(person, null);

        var again = send(request);
        assertEquals("true", again.header("Idempotent-Replayed"));
        assertEquals(
                "NOT_FOUND",
                GraphQLCall.json(again).at("/errors/0/extensions/code").asText());
        assertEquals(List.of(), new TableContents(database).containing("winterbourne"));
    }

    private static io.restassured.response.Response send(Map<String, ?> request) {
        return RestAssured.given()
                .contentType("application/json; charset=utf-8")
                .header("Authorization", TestUser.CURATOR.credentials())
                .header("Idempotency-Key", "winter")
                .body(json(request))
                .post("/graphql");
    }

    @Test
    void thePackagedRegistryAddsNoErasedPersonAgain() throws SQLException {
        var person = data("{ person(slug: \"andrew-yao\") { id version names { text } } }")
                .get("person");
        var names = texts(person.get("names"), "/text");

        erased(person, null);

        assertEquals(List.of(), new TableContents(database).containing("andrew-yao"));
        new TableContents(database).containing(names).forEach((name, places) -> assertEquals(List.of(), places, name));
        assertEquals(0, packaged.load());
        assertEquals(List.of(), new TableContents(database).containing("andrew-yao"));
        assertTrue(data("{ person(slug: \"andrew-yao\") { id } }").get("person").isNull());
    }

    @Test
    void thePackagedRegistryAddsNoErasedPersonAgainWhoseEntryWasDeleted() {
        var person = done(
                        "createPerson",
                        cited("names", List.of(name("Octavia Summerscale"))),
                        "person { id version slug }")
                .get("person");
        assertFalse(people.isErased("octavia-summerscale"));

        var erased = erased(person, null);
        assertTrue(people.isErased("octavia-summerscale"));
        done("deletePerson", Edits.of(erased), "deletedId");

        assertTrue(people.isErased("octavia-summerscale"));
        Twins.person("Octavia Summerscale");
        assertFalse(people.isErased("octavia-summerscale"), "assigned to another person");
    }

    @Test
    void nothingMoreIsSaidOfThem() throws Exception {
        var person = busy("Crispin Holloway", "C. Holloway");
        var erased = erased(person, null);
        String id = person.get("id").asText();
        String affiliation = data(
                        "query ($id: ID) { person(id: $id) { affiliations { nodes { id } } visits { nodes { id version } } } }",
                        Map.of("id", id))
                .at("/person/affiliations/nodes/0/id")
                .asText();

        for (String mutation : List.of("updateAffiliation", "endAffiliation")) {
            assertEquals(
                    List.of("input.id"),
                    refusedAt(mutation, Map.of("id", affiliation, "version", versionOf(affiliation))));
        }
        for (String subject : List.of(id, affiliation)) {
            assertEquals(
                    List.of("input.subject"),
                    refusedAt("addCitation", Map.of("subject", subject, "source", "g-enews", "note", "Him")));
        }
        var alive = busy("Crispina Hollowell", "C. Hollowell");
        assertEquals(List.of("input.id"), refusedAt("mergePeople", Twins.pair(erased, alive)));
        assertEquals(List.of("input.mergedId"), refusedAt("mergePeople", Twins.pair(alive, erased)));
        for (var mutation : schema.getMutationType().getFieldDefinitions()) {
            var input = (GraphQLInputObjectType)
                    GraphQLTypeUtil.unwrapAll(mutation.getArgument("input").getType());
            for (var field : input.getFields()) {
                boolean names = GraphQLTypeUtil.unwrapAll(field.getType()).equals(Scalars.GraphQLID)
                        && !field.getName().equals("id")
                        && !field.getName().equals("mergedId");
                if (names) {
                    assertRefused(mutation, field, id);
                }
            }
        }
    }

    /** Applies to all present and future relations. */
    private void assertRefused(GraphQLFieldDefinition mutation, GraphQLInputObjectField field, String person)
            throws Exception {
        Map<String, Object> input;
        try (var connection = database.getConnection()) {
            input = new ObjectMapper()
                    .convertValue(
                            new MutationInputs(schema, connection).of(mutation, new Random(1)),
                            new TypeReference<Map<String, Object>>() {});
        }
        boolean several = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
        var paths = refusedAt(mutation.getName(), with(input, field.getName(), several ? List.of(person) : person));
        assertTrue(
                paths.stream().anyMatch(path -> path.startsWith("input." + field.getName())),
                () -> mutation.getName() + ": " + paths);
    }

    private static int versionOf(String id) {
        return data("query ($id: ID!) { node(id: $id) { ... on Affiliation { version } } }", Map.of("id", id))
                .at("/node/version")
                .asInt();
    }

    @Test
    void whoTookPartInAVisitMayStay() {
        var person = busy("Lavinia Applethwaite", "L. Applethwaite");
        erased(person, null);
        String id = person.get("id").asText();
        var visit = data("query ($id: ID) { person(id: $id) { visits { nodes { id version } } } }", Map.of("id", id))
                .at("/person/visits/nodes/0");

        var now = done("updateVisit", with(Edits.of(visit), "guests", List.of(id)), "visit { guests { id } }");

        assertEquals(List.of(id), texts(now.at("/visit/guests"), "/id"));
    }
}
