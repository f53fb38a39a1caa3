package org.hubgraph.registry.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.Curation;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.NewObjects;
import org.hubgraph.testsupport.SchemaMutations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** No list in the input of a mutation creates duplicates: the second item is rejected, or counts as the first. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class DuplicatesTest {
    private static final List<String> SETS = List.of(
            "createHub.sectors",
            "createPerson.fieldsOfWork",
            "createTenant.emailDomains",
            "createTenant.kinds",
            "createTenant.sectors",
            "createTenantInHub.tenant.emailDomains",
            "createTenantInHub.tenant.kinds",
            "createTenantInHub.tenant.sectors",
            "updateHub.sectors",
            "updatePerson.fieldsOfWork",
            "updateTenant.emailDomains",
            "updateTenant.kinds",
            "updateTenant.sectors");

    @Inject
    GraphQLSchema schema;

    @Test
    void theSecondOfTwoIsRefused() {
        var objects = new NewObjects(schema, DuplicatesTest::send);
        var mutations = new SchemaMutations(schema);
        var faults = new ArrayList<String>();
        var sets = new TreeSet<String>();
        int lists = 0;
        for (String mutation : mutations.named("create", "update", "add")) {
            for (String path : mutations.lists(mutation)) {
                var input = objects.withList(mutation, path);
                var list = list(input, path);
                list.add(list.get(0).deepCopy());
                lists++;

                var answer = send(objects.document(mutation), input);

                if (!answer.has("errors")) {
                    sets.add(mutation + "." + path);
                } else {
                    var violations = violations(answer);
                    if (violations.size() != 1 || !violations.get(0).startsWith(second(path))) {
                        faults.add(mutation + " " + second(path) + ": " + answer);
                    }
                }
            }
        }

        assertEquals(List.of(), faults, String.join("\n", faults));
        assertEquals(SETS, List.copyOf(sets));
        assertTrue(lists > 50, "only " + lists);
    }

    @Test
    void sectorsAreASet() {
        String created = """
            mutation { createTenant(input: { names: [{ text: "Two Of One", kind: OFFICIAL }], kinds: [COMPANY],
              sectors: ["ai-search", "energy", "ai-search"], citations: [{ source: "g-enews" }] }) { tenant { sectors { slug } } } }""";

        var answer = GraphQLCall.data(created);

        assertEquals(
                GraphQLCall.expected("[{'slug': 'ai-search'}, {'slug': 'energy'}]"),
                answer.at("/createTenant/tenant/sectors"));
    }

    private static List<String> violations(JsonNode answer) {
        return answer.at("/errors/0/extensions/code").asText().equals("INVALID")
                ? Curation.violations(answer)
                : List.of();
    }

    /** The list at the path, through the first items of the lists above it. */
    private static ArrayNode list(ObjectNode input, String path) {
        JsonNode node = input;
        for (String field : path.split("\\.")) {
            node = (node.isArray() ? node.get(0) : node).get(field);
        }
        return (ArrayNode) node;
    }

    private static String second(String path) {
        var lists = new StringBuilder("input");
        String[] fields = path.split("\\.");
        for (int place = 0; place < fields.length; place++) {
            lists.append('.').append(fields[place]);
            boolean inList = place < fields.length - 1
                    && !fields[place].matches("tenant|size|amount|total|price|reportedTenants");
            lists.append(inList ? ".0" : "");
        }
        return lists.append(".1").toString();
    }

    private static JsonNode send(String document, ObjectNode input) {
        return GraphQLCall.answer(document, Map.of("input", input));
    }
}
