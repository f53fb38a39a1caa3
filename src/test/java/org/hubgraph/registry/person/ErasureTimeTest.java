package org.hubgraph.registry.person;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.ClientAddress;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.SlowPeople;
import org.hubgraph.testsupport.StrictLimits;
import org.hubgraph.testsupport.TestUser;

import static org.hubgraph.testsupport.Edits.with;
import static org.hubgraph.testsupport.Twins.name;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An erasure reads all texts of the registry, so it may take longer than other requests. */
@AnyDatabase
@QuarkusTest
@TestProfile(StrictLimits.class)
@ChangesRegistry
class ErasureTimeTest {
    private static final String PERSON = " person { id slug name version } ";

    @Inject
    SlowPeople people;

    private JsonNode person;

    @BeforeEach
    void slow() {
        person = carriedOut(
                        "mutation ($input: CreatePersonInput!) { createPerson(input: $input) {" + PERSON + "} }",
                        Edits.cited("names", List.of(name("Ludovica Tarrydiddle"))))
                .at("/createPerson/person");
        people.begin();
    }

    @AfterEach
    void fast() throws InterruptedException {
        people.end();
    }

    @Test
    void itMayTakeLongerThanOtherRequests() {
        String erase = "mutation ($input: ErasePersonInput!) { erasePerson(input: $input) {" + PERSON
                + "preview { token } } }";
        var preview = carriedOut(erase, Edits.of(person));

        var erased = carriedOut(
                erase,
                with(
                        Edits.of(person),
                        "token",
                        preview.at("/erasePerson/preview/token").asText()));

        assertEquals("Erased", erased.at("/erasePerson/person/name").asText());
    }

    @Test
    void otherRequestsMayNot() {
        var answer = answer(
                "mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) {" + PERSON + "} }",
                with(Edits.of(person), "fieldsOfWork", List.of("Letters")));

        assertEquals("TIMEOUT", answer.at("/errors/0/extensions/code").asText(), answer::toString);
        assertTrue(answer.at("/errors/0/message").asText().contains("request-milliseconds"), answer::toString);
    }

    private static JsonNode carriedOut(String mutation, Map<String, ?> input) {
        var answer = answer(mutation, input);
        assertTrue(answer.path("errors").isMissingNode(), answer::toString);
        return answer.get("data");
    }

    private static JsonNode answer(String mutation, Map<String, ?> input) {
        return GraphQLCall.json(GraphQLCall.response(
                Map.of("Authorization", TestUser.CURATOR.credentials(), "X-Forwarded-For", ClientAddress.unused()),
                mutation,
                Map.of("input", input),
                null));
    }
}
