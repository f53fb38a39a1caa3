package org.hubgraph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Every example in the README gives the answer shown. */
@QuarkusTest
class ReadmeTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("```(graphql|sh)\\R(.*?)```\\s+```json\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern BODY = Pattern.compile("-d '(.*)'", Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyExampleGivesTheAnswerShown() throws IOException {
        var examples = examples();

        assertEquals(2, examples.size(), "examples found");
        for (MatchResult example : examples) {
            var answer = (ObjectNode) JSON.readTree(answer(example.group(1), example.group(2)));
            answer.remove("extensions");
            assertEquals(JSON.readTree(example.group(3)), answer, example.group(2));
        }
    }

    private static List<MatchResult> examples() throws IOException {
        return new ArrayList<>(EXAMPLE.matcher(Files.readString(Path.of("README.md")))
                .results()
                .toList());
    }

    private static String answer(String kind, String text) throws IOException {
        return RestAssured.given()
                .contentType("application/json")
                .body(kind.equals("sh") ? body(text) : JSON.writeValueAsString(Map.of("query", text)))
                .post("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String body(String curl) {
        var found = BODY.matcher(curl);
        assertEquals(true, found.find(), curl);
        return found.group(1);
    }
}
