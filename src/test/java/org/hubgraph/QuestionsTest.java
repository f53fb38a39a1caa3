package org.hubgraph;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.hubgraph.registry.snapshot.EmptiedRegistry;
import org.hubgraph.testsupport.Goldens;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.MadeUpRegistry;
import org.hubgraph.testsupport.Question;
import org.hubgraph.testsupport.ReplacesRegistry;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * One request answers each question about the made-up registry. The expected values were worked out by hand; the golden
 * file shows the rest of the response.
 */
@QuarkusTest
@ReplacesRegistry
class QuestionsTest {
    private static final Goldens GOLDENS = new Goldens(MadeUpRegistry.goldens(), Path.of("target", "questions"));

    @Inject
    AgroalDataSource database;

    @TestFactory
    Stream<DynamicTest> oneRequestAnswersEachQuestion() throws IOException, SQLException {
        EmptiedRegistry.empty(database);
        String knownAt = MadeUpRegistry.load();

        return Question.all().stream()
                .map(question -> DynamicTest.dynamicTest(question.name(), () -> check(question, knownAt)));
    }

    private static void check(Question question, String knownAt) throws IOException {
        var variables = new HashMap<>(question.variables());
        variables.replaceAll((name, value) -> value.equals("KNOWN_AT") ? knownAt : value);

        var answer = Goldens.withoutCost(GraphQLCall.answer(Operations.document(question.name()), variables)
                .toString());

        question.expected()
                .forEach((place, values) -> assertEquals(values, Question.valuesAt(answer.get("data"), place), place));
        GOLDENS.check(question.name(), answer);
    }
}
