package org.hubgraph.graphql.execution;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.RegistryGenerator;

import static org.hubgraph.testsupport.GraphQLCall.expected;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A failing field nulls its nearest nullable parent and nothing else; its error has the path of the field
 * (specification, sections 6.4.4 and 7.1.2).
 */
@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class ExecutionErrorsTest {
    @Inject
    RegistryGenerator generator;

    @Inject
    Execution execution;

    @BeforeEach
    void rows() {
        generator.data();
    }

    @Test
    void aNullRisesToTheNearestPlaceThatMayBeNull() {
        var answer = GraphQLCall.answer("""
                { good: hub(slug: "hub-000") { slug }
                  bad: hub(slug: "hub-001") { slug citations(field: "nope") { id } }
                  last: hub(slug: "hub-002") { slug } }""");

        assertEquals(
                expected("{'good': {'slug': 'hub-000'}, 'bad': null, 'last': {'slug': 'hub-002'}}"),
                answer.get("data"));
        error(answer, "INVALID", "['bad', 'citations']", 2, 36);
    }

    @Test
    void aListOfTheRootThatFailsLeavesTheOthers() {
        var answer = GraphQLCall.answer(
                "{ a: hub(slug: \"hub-000\") { slug } hubs(first: 1) { nodes {\n  citations(field: \"nope\") { id } } } }");

        assertEquals(expected("{'a': {'slug': 'hub-000'}, 'hubs': null}"), answer.get("data"));
        error(answer, "INVALID", "['hubs', 'nodes', 0, 'citations']", 2, 3);
    }

    /** As documented: the other fields retain their data. */
    @Test
    void everyFieldOfTheRootOfQueriesMayBeNull() {
        var notNull = execution.schema().getQueryType().getFieldDefinitions().stream()
                .filter(field -> GraphQLTypeUtil.isNonNull(field.getType()))
                .map(GraphQLFieldDefinition::getName)
                .toList();

        assertEquals(List.of(), notNull);
    }

    @Test
    void aNullTakesItsItemOfAListOfNullables() {
        var ids = GraphQLCall.data("{ hub(slug: \"hub-000\") { id } tenant(slug: \"tenant-000\") { id } }");

        var answer = GraphQLCall.answer(
                "query($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Hub { citations(field: \"nope\") { id } } } }",
                Map.of(
                        "ids",
                        List.of(ids.at("/tenant/id").asText(), ids.at("/hub/id").asText(), "unknown")));

        assertEquals(expected("{'nodes': [{'__typename': 'Tenant'}, null, null]}"), answer.get("data"));
        error(answer, "INVALID", "['nodes', 1, 'citations']", 1, 66);
    }

    @Test
    void aNullableFieldBelowIsTheEndOfTheRise() {
        var answer = GraphQLCall.answer("""
                { hub(slug: "hub-059") { slug parent { slug citations(field: "nope") { id } } } }""");

        assertEquals(expected("{'hub': {'slug': 'hub-059', 'parent': null}}"), answer.get("data"));
        error(answer, "INVALID", "['hub', 'parent', 'citations']", 1, 45);
    }

    /** Each hub that fails in a field has its own error, with its own position in the list. */
    @Test
    void everyObjectThatLosesAFieldHasAnErrorWithItsPlace() {
        var answer = GraphQLCall.answer(
                "{ hubs(first: 3) { edges { node { parent { tenants(first: 201) { totalCount } } slug } } } }");
        var plain = GraphQLCall.data("{ hubs(first: 3) { edges { node { parent { slug } slug } } } }");

        int withParent = 0;
        for (int i = 0; i < 3; i++) {
            assertTrue(answer.at("/data/hubs/edges/" + i + "/node/parent").isNull());
            assertEquals(
                    plain.at("/hubs/edges/" + i + "/node/slug"), answer.at("/data/hubs/edges/" + i + "/node/slug"));
            if (!plain.at("/hubs/edges/" + i + "/node/parent").isNull()) {
                var error = answer.at("/errors/" + withParent++);
                assertEquals(expected("['hubs', 'edges', " + i + ", 'node', 'parent', 'tenants']"), error.get("path"));
                assertEquals("LIMIT_EXCEEDED", error.at("/extensions/code").asText());
            }
        }
        assertEquals(withParent, answer.path("errors").size());
    }

    /** "Only one error should be added to the errors list per field" (section 6.4.4). */
    @Test
    void aFieldThatWasAskedForTwiceFailsOnce() {
        var answer = GraphQLCall.answer(
                "{ hub(slug: \"hub-000\") { ...A\n ...B } } fragment A on Hub { tenants(first: -1) { totalCount } }"
                        + " fragment B on Hub { tenants(first: -1) { nodes { id } } }");

        assertEquals(expected("{'hub': null}"), answer.get("data"));
        assertEquals(1, answer.get("errors").size());
        assertEquals(expected("['hub', 'tenants']"), answer.at("/errors/0/path"));
        assertEquals(2, answer.at("/errors/0/locations").size());
    }

    @Test
    void oneAliasMayFailWhereTheOtherDoesNot() {
        var answer = GraphQLCall.answer("{ ok: hub(slug: \"hub-000\") { slug } no: hub(slug: \"a\", id: \"b\") { slug }"
                + " none: hub(slug: \"not-there\") { slug } }");

        assertEquals(expected("{'ok': {'slug': 'hub-000'}, 'no': null, 'none': null}"), answer.get("data"));
        error(answer, "INVALID", "['no']", 1, 37);
    }

    @Test
    void anArgumentThatNamesNothingIsNotFound() {
        var answer = GraphQLCall.answer(
                "{ hub(slug: \"hub-000\") { slug children(filter: {parentId: \"nope\"}) { totalCount } } }");

        assertEquals(expected("{'hub': null}"), answer.get("data"));
        error(answer, "NOT_FOUND", "['hub', 'children']", 1, 31);
    }

    @Test
    void aRequestThatDoesNotFitHasNoData() {
        for (var wrong : Map.of(
                        "{ hubs { nodes { nothing } } }", "VALIDATION",
                        "{ hubs { nodes } }", "VALIDATION",
                        "{ hubs(first: 3000000000) { totalCount } }", "INVALID",
                        "{ hubs(first: \"3\") { totalCount } }", "INVALID",
                        "{ hub(slug: \"a\") { ...F } }", "VALIDATION",
                        "query($a: Int!) { hubs(first: $a) { totalCount } }", "INVALID",
                        "{ a: hubs { totalCount } a: tenants { totalCount } }", "VALIDATION",
                        "{ hub(slug: \"a\") { n: name n: slug } }", "VALIDATION",
                        "{ hubs( { totalCount } }", "SYNTAX",
                        "{ hubs(filter: {kinds: CLUSTER, kinds: CLUSTER}) { totalCount } }", "VALIDATION")
                .entrySet()) {
            var answer = GraphQLCall.answer(wrong.getKey());

            assertTrue(answer.path("data").isMissingNode(), () -> wrong.getKey() + " " + answer);
            assertEquals(
                    wrong.getValue(),
                    answer.at("/errors/0/extensions/code").asText(),
                    () -> wrong.getKey() + " " + answer);
            assertTrue(answer.at("/errors/0/locations/0/line").asInt() > 0, () -> wrong.getKey() + " " + answer);
            assertTrue(answer.at("/errors/0/path").isMissingNode());
        }
    }

    @Test
    void aSubscriptionToWhatIsNoStreamIsAMistakeInTheDocument() {
        var answer = GraphQLCall.answer("subscription { hub }");

        assertTrue(answer.path("data").isMissingNode(), answer::toString);
        assertEquals("VALIDATION", answer.at("/errors/0/extensions/code").asText(), answer::toString);
        assertEquals(expected("[{'line': 1, 'column': 16}]"), answer.at("/errors/0/locations"));
    }

    private static void error(JsonNode answer, String code, String path, int line, int column) {
        assertEquals(1, answer.get("errors").size(), answer::toString);
        var error = answer.at("/errors/0");
        assertEquals(expected(path), error.get("path"));
        assertEquals(code, error.at("/extensions/code").asText());
        assertEquals(expected("[{'line': " + line + ", 'column': " + column + "}]"), error.get("locations"));
        assertTrue(!error.get("message").asText().isBlank());
    }
}
