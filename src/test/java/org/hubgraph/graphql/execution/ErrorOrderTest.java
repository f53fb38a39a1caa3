package org.hubgraph.graphql.execution;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.PlainWords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** All errors of variables and of an input are reported together, in the order in which the values were sent. */
@QuarkusTest
class ErrorOrderTest {
    @Test
    void allThatIsWrongWithVariablesIsSaidAtOnceInTheOrderInWhichItWasSent() {
        var answer = GraphQLCall.answer(
                "mutation ($input: CreateHubInput!) { createHub(input: $input) { hub { id } } }",
                Map.of(
                        "input",
                        GraphQLCall.parsed(
                                "{\"openedOn\": \"2023-13\", \"names\": [{\"text\": \" A\", \"language\": \"xx\", \"kind\": \"BEST\"}],"
                                        + " \"country\": \"ZZ\", \"nope\": 1, \"latitude\": \"x\", \"kind\": \"CLUSTR\"}")));

        assertEquals(
                List.of(
                        "input.openedOn",
                        "input.names.0.text",
                        "input.names.0.language",
                        "input.names.0.kind",
                        "input.country",
                        "input.nope",
                        "input.latitude",
                        "input.kind",
                        "input.citations"),
                StreamSupport.stream(answer.get("errors").spliterator(), false)
                        .map(error -> String.join(
                                ".",
                                StreamSupport.stream(
                                                error.at("/extensions/variablePath")
                                                        .spliterator(),
                                                false)
                                        .map(JsonNode::asText)
                                        .toList()))
                        .toList());
        assertEquals(
                "Variable \"$input\" got an invalid value at \"input.kind\": Value \"CLUSTR\" does not exist in \"HubKind\""
                        + " enum. Did you mean the enum value \"CLUSTER\"?",
                answer.at("/errors/7/message").asText());
        assertEquals(List.of(), PlainWords.leaks(answer));
    }

    /** Before anybody has signed in. */
    @ParameterizedTest
    @CsvSource({"1900, 100", "60000, 3"})
    void aHundredFaultsAreReportedHoweverManyThereAre(int values, int faults) {
        var fields = Collections.nCopies(values, "");
        var aliases = new StringBuilder();
        for (int i = 0; i < 90; i++) {
            aliases.append(" a").append(i).append(": createHub(input: $input) { hub { id } }");
        }
        var answer = assertTimeout(
                Duration.ofSeconds(8),
                () -> GraphQLCall.answer(
                        "mutation ($input: CreateHubInput!) {" + aliases + " }",
                        Map.of("input", Map.of("citations", List.of(Map.of("fields", fields))))));

        assertEquals(faults, answer.get("errors").size());
    }

    @Test
    void violationsComeInTheOrderOfTheInput() {
        String first =
                "{\"kind\": \"CLUSTER\", \"city\": \" x\", \"slug\": \"A\", \"names\": [{\"text\": \" \", \"kind\": \"ALIAS\"}],"
                        + " \"citations\": [{\"source\": \"nobody\", \"quote\": \"\"}], \"latitude\": 1.5}";
        String other =
                "{\"citations\": [{\"quote\": \"\", \"source\": \"nobody\"}], \"names\": [{\"kind\": \"ALIAS\", \"text\": \" \"}],"
                        + " \"slug\": \"A\", \"latitude\": 1.5, \"city\": \" x\", \"kind\": \"CLUSTER\"}";
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    List.of(
                            "input.city",
                            "input.slug",
                            "input.names[0].text",
                            "input.citations[0].source",
                            "input.citations[0].quote",
                            "input.citations[0].quoteLanguage",
                            "input.longitude"),
                    violations(first));
            assertEquals(
                    List.of(
                            "input.citations[0].quote",
                            "input.citations[0].source",
                            "input.citations[0].quoteLanguage",
                            "input.names[0].text",
                            "input.slug",
                            "input.city",
                            "input.longitude"),
                    violations(other));
        }
    }

    private static List<String> violations(String input) {
        var answer = GraphQLCall.answer(
                "mutation ($input: CreateHubInput!) { createHub(input: $input) { hub { id } } }",
                Map.of("input", GraphQLCall.parsed(input)));
        return StreamSupport.stream(answer.at("/errors/0/extensions/violations").spliterator(), false)
                .map(violation -> {
                    var path = new StringBuilder();
                    for (JsonNode step : violation.get("path")) {
                        path.append(
                                step.asText().matches("\\d+")
                                        ? "[" + step.asText() + "]"
                                        : (path.isEmpty() ? "" : ".") + step.asText());
                    }
                    return path.toString();
                })
                .toList();
    }
}
