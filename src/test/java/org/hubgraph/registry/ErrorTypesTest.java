package org.hubgraph.registry;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.failure.Code;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;

import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.Edits.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Errors of the server have the shape that the schema describes. */
@QuarkusTest
class ErrorTypesTest {
    @Inject
    GraphQLSchema schema;

    @Test
    void aConflictHasItsType() {
        var tenant = Edits.tenant("In Conflict By Type");
        done("updateTenant", with(Edits.of(tenant), "country", "KR"), "tenant { id }");

        var extensions = mutation("updateTenant", "UpdateTenantInput", with(Edits.of(tenant), "country", "CN"));

        assertEquals("CONFLICT", extensions.get("code").asText());
        assertEquals(1, extensions.get("currentVersion").asInt());
        assertTrue(GraphQLCall.texts(extensions.get("conflicts"), "/field").contains("country"));
        var deletion = mutation("deleteTenant", "DeleteInput", Edits.of(tenant));
        assertEquals("CONFLICT", deletion.get("code").asText());
    }

    @Test
    void violationsHaveTheirType() {
        var names = List.of(Map.of("text", " ", "kind", "OFFICIAL"));
        var citations = List.of(Map.of("source", "no-source"));

        // Violations are in the order of the input, and Map.of has another order in each JVM.
        var input = new LinkedHashMap<String, Object>();
        input.put("names", names);
        input.put("kinds", List.of("STARTUP"));
        input.put("citations", citations);
        var extensions = mutation("createTenant", "CreateTenantInput", input);

        assertEquals("INVALID", extensions.get("code").asText());
        assertEquals(
                "[\"input\",\"names\",\"0\",\"text\"]",
                extensions.at("/violations/0/path").toString());
    }

    @Test
    void anOutdatedPreviewHasItsType() {
        var person = done(
                        "createPerson",
                        Edits.cited("names", List.of(Map.of("text", "Previewed Onceonly", "kind", "OFFICIAL"))),
                        "person { id version }")
                .get("person");

        var extensions = mutation("erasePerson", "ErasePersonInput", with(Edits.of(person), "token", "outdated"));

        assertEquals("CONFLICT", extensions.get("code").asText());
        assertTrue(extensions.has("preview"));
    }

    @Test
    void otherErrorsHaveTheirType() {
        for (String query : List.of(
                "{",
                "{ nothing }",
                "{ hubs(first: 1000) { totalCount } }",
                "{ hubs(after: \"x\") { totalCount } }",
                "{ hubs(filter: { parentId: \"x\" }) { totalCount } }")) {
            checked(GraphQLCall.answer(query).at("/errors/0/extensions"));
        }
    }

    @Test
    void eachCodeHasAnExample() {
        var examples = GraphQLCall.data("{ errorExamples { code extensions { code requestId limit currentVersion"
                        + " violations { path message } conflicts { field current yours } } } }")
                .get("errorExamples");

        assertEquals(
                Arrays.stream(Code.values()).map(Code::name).toList(), GraphQLCall.texts(examples, "/extensions/code"));
    }

    private JsonNode mutation(String name, String type, Map<String, ?> input) {
        var answer = GraphQLCall.answer(
                "mutation ($input: " + type + "!) { " + name + "(input: $input) { __typename } }",
                Map.of("input", input));
        return checked(answer.at("/errors/0/extensions"));
    }

    private JsonNode checked(JsonNode extensions) {
        assertTrue(extensions.isObject());
        check(schema.getType("ErrorExtensions"), extensions, "extensions");
        return extensions;
    }

    private void check(GraphQLType type, JsonNode value, String path) {
        if (GraphQLTypeUtil.isNonNull(type)) {
            assertTrue(value != null && !value.isNull(), path);
        }
        var nullable = GraphQLTypeUtil.unwrapNonNull(type);
        if (value == null || value.isNull()) {
            return;
        }
        if (nullable instanceof GraphQLList list) {
            assertTrue(value.isArray(), path);
            value.forEach(item -> check(list.getWrappedType(), item, path + "[]"));
        } else if (nullable instanceof GraphQLObjectType object) {
            object.getFields()
                    .forEach(field -> check(field.getType(), value.get(field.getName()), path + "." + field.getName()));
            value.fieldNames().forEachRemaining(name -> assertNotNull(object.getField(name), path + "." + name));
        } else if (nullable instanceof GraphQLEnumType names) {
            assertNotNull(names.getValue(value.asText()), path + " " + value);
        } else {
            checkScalar(((GraphQLNamedType) nullable).getName(), value, path);
        }
    }

    private static void checkScalar(String type, JsonNode value, String path) {
        assertTrue(
                switch (type) {
                    case "Int" -> value.isInt();
                    case "Boolean" -> value.isBoolean();
                    default -> value.isTextual();
                },
                path + " " + value);
    }
}
