package org.hubgraph.registry.integrity;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.schema.GraphQLSchema;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.NewObjects;
import org.hubgraph.testsupport.NewObjects.Made;
import org.hubgraph.testsupport.SchemaMutations.Referrer;
import org.hubgraph.testsupport.TestDatabase;
import org.hubgraph.testsupport.TestUser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A registry with dangling references, as older versions could produce on H2. */
@QuarkusTest
@EachDatabase
@ChangesRegistry
class IntegrityTest {
    private static final String CHECK = "{ integrity { intact faults { field problem remedy count examples } } }";
    private static final String REPAIR = """
        mutation ($most: Int) { repairIntegrity(input: { most: $most }, reason: "Left by a race") {
          repaired integrity { intact faults { field problem remedy count } } } }""";
    private static final String PAGE = """
        query ($id: ID!) { node(id: $id) { ... on Hub {
          citations { source { slug } } visits { nodes { guests { slug } citations { source { slug } } } }
          tenants { edges { tenancies { zone { position } citations { source { slug } } } node { slug } } } } } }""";

    @Inject
    GraphQLSchema schema;

    @Inject
    AgroalDataSource database;

    @Test
    void whatLeadsNowhereIsListedAndRepaired() throws Exception {
        assertTrue(check().path("intact").asBoolean(), () -> check().toString());
        var hub = Map.of("id", damage());

        var found = check();
        var remedies = new TreeMap<String, String>();
        found.get("faults")
                .forEach(fault -> remedies.put(
                        fault.get("field").asText() + " " + fault.get("problem").asText(),
                        fault.get("remedy").asText()));
        assertEquals("CLEAR", remedies.get("Tenancy.zone MISSING"), remedies::toString);
        assertEquals("DELETE", remedies.get("Tenancy.tenant MISSING"), remedies::toString);
        assertEquals("DELETE", remedies.get("VisitPerson.person MISSING"), remedies::toString);
        assertEquals("DELETE", remedies.get("Citation.source MISSING"), remedies::toString);
        assertEquals("DELETE", remedies.get("MergedEntry.survivor MISSING"), remedies::toString);
        assertEquals("CORRECT", remedies.get("Tenancy.tenant DIFFERENT"), remedies::toString);
        assertTrue(GraphQLCall.answer(PAGE, hub).has("errors"), "the page cannot be shown");
        String last = GraphQLCall.data("{ changes(last: 1) { pageInfo { endCursor } } }")
                .at("/changes/pageInfo/endCursor")
                .asText();

        int rounds = 0;
        JsonNode repaired;
        do {
            repaired =
                    GraphQLCall.as(TestUser.ADMIN, REPAIR, Map.of("most", 50)).at("/data/repairIntegrity");
            assertTrue(repaired.path("repaired").asInt() <= 50, repaired::toString);
        } while (repaired.path("repaired").asInt() > 0 && rounds++ < 50);

        assertTrue(check().path("intact").asBoolean(), () -> check().toString());
        assertTrue(
                !GraphQLCall.answer(PAGE, hub).has("errors"),
                () -> GraphQLCall.answer(PAGE, hub).get("errors").toString());
        var changes = GraphQLCall.data(
                        "query ($after: String) { changes(first: 200, after: $after) { nodes { kind actor reason } } }",
                        Map.of("after", last))
                .at("/changes/nodes");
        assertTrue(changes.size() > 5, changes::toString);
        for (var change : changes) {
            assertEquals("admin", change.get("actor").asText());
            assertEquals("Left by a race", change.get("reason").asText());
        }
    }

    /** The tenancy of one hub is in a zone of another, so that its own hub does not count it. */
    @Test
    void aDeleteThatAFaultIsInTheWayOfSaysWhatRepairsIt() throws Exception {
        var zone = objects().make("Zone");
        var others = objects();
        var inZone = add(others, "createTenancy", "tenant", others.make("Tenant"));
        execute("update tenancy set zone_id = " + key(zone.id()) + " where id = " + key(inZone));

        var refused = delete(zone.beside());

        assertEquals("INVALID", refused.at("/errors/0/extensions/code").asText(), refused::toString);
        var violation = refused.at("/errors/0/extensions/violations/0/message").asText();
        assertTrue(
                violation.contains("Tenancy.zone")
                        && violation.contains("integrity")
                        && violation.contains("repairIntegrity"),
                violation);
        assertEquals("Tenancy.zone", check().at("/faults/0/field").asText(), () -> check().toString());
        GraphQLCall.as(TestUser.ADMIN, REPAIR, Map.of("most", 50));
        assertFalse(delete(zone.beside()).has("errors"));
    }

    private static JsonNode delete(Made hub) {
        return GraphQLCall.as(
                TestUser.ADMIN,
                "mutation ($id: ID!, $version: Int!) { deleteHub(input: { id: $id, version: $version }) { deletedId } }",
                Map.of("id", hub.id(), "version", hub.version()));
    }

    @Test
    void onlyAdministratorsCheckAndRepair() {
        for (String document : List.of(CHECK, REPAIR)) {
            var anybody = GraphQLCall.anonymously(document, Map.of());
            assertEquals(
                    "UNAUTHENTICATED", anybody.at("/errors/0/extensions/code").asText());
            var editor = GraphQLCall.as(TestUser.EDITOR, document, Map.of());
            assertEquals("FORBIDDEN", editor.at("/errors/0/extensions/code").asText());
        }
        for (int first : new int[] {-1, 101}) {
            var answer = GraphQLCall.as(TestUser.ADMIN, "{ integrity(first: " + first + ") { intact } }", Map.of());
            assertEquals("INVALID", answer.at("/errors/0/extensions/code").asText());
        }
        var unlimited = GraphQLCall.as(TestUser.ADMIN, REPAIR, Collections.singletonMap("most", null));
        assertEquals(0, unlimited.at("/data/repairIntegrity/repaired").asInt(-1), unlimited::toString);
        for (int most : new int[] {0, 1_001}) {
            var answer = GraphQLCall.as(TestUser.ADMIN, REPAIR, Map.of("most", most));
            assertEquals("INVALID", answer.at("/errors/0/extensions/code").asText());
        }
    }

    private static JsonNode check() {
        var answer = GraphQLCall.as(TestUser.ADMIN, CHECK, Map.of());
        assertTrue(!answer.has("errors"), answer::toString);
        return answer.at("/data/integrity");
    }

    /**
     * Damages the data in SQL, without foreign keys, and then changes it through the application, which therefore
     * invalidates its caches.
     *
     * @return the id of a hub that is related to all of the damaged objects
     */
    private String damage() throws SQLException {
        var objects = objects();
        var zone = objects.make("Zone");
        var source = objects.make("Source");
        var tenant = objects.make("Tenant");
        var person = objects.make("Person");
        var inZone = add(objects, "createTenancy", "zone", zone);
        var named = add(objects, "createTenancy", "tenant", objects.make("Tenant"));
        add(objects, "createTenancy", "tenant", tenant);
        add(objects, "createVisit", "guests", person);
        for (int number = 0; number < 3; number++) {
            add(objects, "addCitation", "source", source);
        }
        execute(
                "delete from source where id = " + key(source.id()),
                "update tenancy set zone_id = '00000000-0000-7000-8000-000000000003' where id = " + key(inZone),
                "delete from tenant where id = " + key(tenant.id()),
                "delete from person where id = " + key(person.id()),
                "insert into merged_entry (merged_id, type_name, merged_slug, merged_version, target_id, survivor_id, merged_at)"
                        + " values ('00000000-0000-7000-8000-000000000001', 'Tenant', 'gone', 0,"
                        + " '00000000-0000-7000-8000-000000000002', '00000000-0000-7000-8000-000000000002', now())",
                "update tenancy set tenant_name_key = 'another' where id = " + key(named));
        Edits.tenant("Added After The Damage");
        return zone.beside().id();
    }

    private NewObjects objects() {
        return new NewObjects(schema, (document, input) -> GraphQLCall.answer(document, Map.of("input", input)));
    }

    /** @return the id of the added object, which refers to the target through the field */
    private static String add(NewObjects objects, String mutation, String field, Made target) {
        var input = objects.input(new Referrer(mutation, field, target.type()), target);
        return objects.data(mutation, input).get("id").asText();
    }

    private static String key(String id) {
        return "'" + GlobalId.parse(id).orElseThrow().key() + "'";
    }

    private void execute(String... damage) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            boolean postgresql = TestDatabase.isPostgresql();
            statement.execute(
                    postgresql ? "set local session_replication_role = replica" : "set referential_integrity false");
            for (String sql : damage) {
                statement.execute(sql);
            }
            if (!postgresql) {
                statement.execute("set referential_integrity true");
            }
            connection.commit();
        }
    }
}
