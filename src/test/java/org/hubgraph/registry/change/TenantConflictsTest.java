package org.hubgraph.registry.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Repetitions;

import static org.hubgraph.registry.change.TenantInputs.TENANTS;
import static org.hubgraph.registry.change.TenantInputs.input;
import static org.hubgraph.registry.change.TenantInputs.tenants;
import static org.hubgraph.testsupport.Curation.change;
import static org.hubgraph.testsupport.Curation.conflict;
import static org.hubgraph.testsupport.Curation.with;
import static org.hubgraph.testsupport.GraphQLCall.answer;
import static org.hubgraph.testsupport.GraphQLCall.assertNotCarriedOut;
import static org.hubgraph.testsupport.GraphQLCall.expected;
import static org.hubgraph.testsupport.GraphQLCall.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Changes of one tenant by several clients, and several changes in one request. */
@EachDatabase
@QuarkusTest
@ChangesRegistry
class TenantConflictsTest {
    /** Of each of eight concurrent writers. */
    private static final int CHANGES = Repetitions.of("hubgraph.changes", 4, 10);

    @Test
    void aStaleVersionIsAConflictThatShowsBothStates() {
        var tenant = TENANTS.created(with(input("Changed By Two"), Map.of("country", "KR")));
        TENANTS.updated(with(change(tenant, 0), Map.of("country", "CN")));

        var late = TENANTS.update(with(change(tenant, 0), Map.of("foundedOn", "2019")));

        assertNotCarriedOut(late);
        var error = late.at("/errors/0");
        assertEquals("CONFLICT", error.at("/extensions/code").asText());
        assertEquals(expected("['updateTenant']"), error.get("path"));
        assertEquals(1, error.at("/extensions/currentVersion").asInt());
        assertEquals("CN", conflict(late, "country").get("current").asText());
        assertTrue(conflict(late, "foundedOn").get("current").isNull());
        assertEquals("2019", conflict(late, "foundedOn").get("yours").asText());
        assertEquals(1, TENANTS.current(tenant).get("version").asInt());
    }

    @Test
    void ofManyAtOnceNoneIsLost() throws Exception {
        var tenant = TENANTS.created(input("Wanted By Many"));
        var threads = Executors.newFixedThreadPool(8);
        try {
            var writers = new ArrayList<Callable<Integer>>();
            for (int writer = 0; writer < 8; writer++) {
                writers.add(() -> {
                    int changes = 0;
                    while (changes < CHANGES) {
                        var now = TENANTS.current(tenant);
                        var change = with(
                                change(tenant, now.get("version").asInt()),
                                Map.of(
                                        "listedIn",
                                        String.valueOf(now.get("version").asInt() + 1)));
                        var answer = TENANTS.update(change);
                        if (answer.path("errors").isMissingNode()) {
                            changes++;
                        } else {
                            assertEquals(
                                    "CONFLICT",
                                    answer.at("/errors/0/extensions/code").asText(),
                                    answer::toString);
                        }
                    }
                    return changes;
                });
            }
            int changes = 0;
            for (var done : threads.invokeAll(writers)) {
                changes += done.get();
            }

            var now = TENANTS.current(tenant);
            assertEquals(changes, now.get("version").asInt());
            assertEquals(String.valueOf(changes), now.get("listedIn").asText());
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void ofSeveralMutationsOneThatFailsUndoesAll() {
        int before = tenants();

        var answer = answer(
                """
                mutation ($good: CreateTenantInput!, $bad: CreateTenantInput!) {
                  __typename
                  a: createTenant(input: $good) { tenant { id } }
                  b: createTenant(input: $bad) { tenant { id } }
                  c: createTenant(input: $good) { tenant { id } } }""", Map.of("good", input("Good One"), "bad", with(input("Bad One"), Map.of("names", List.of()))));

        assertEquals(expected("{'__typename': 'Mutation', 'a': null, 'b': null, 'c': null}"), answer.get("data"));
        assertEquals(List.of("b", "a", "c"), texts(answer.get("errors"), "/path/0"));
        assertEquals(
                List.of("INVALID", "NOT_CARRIED_OUT", "NOT_CARRIED_OUT"),
                texts(answer.get("errors"), "/extensions/code"));
        assertEquals(before, tenants());
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        var answer = TENANTS.update(Map.of("id", "no-such-tenant", "version", 0));

        assertEquals("NOT_FOUND", answer.at("/errors/0/extensions/code").asText(), answer::toString);
    }
}
