package org.hubgraph.database.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.source.Citation;
import org.hubgraph.registry.tenancy.Tenancy;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.Repetitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A response shows one state of the registry, although its levels are read one after another. A writer repeatedly
 * changes a hub, its tenancies and its citations together in one transaction; no response contains the hub of one change
 * and a tenancy or citation of another. With the isolation {@code read-committed} this fails within a few hundred
 * responses, and on H2 also with {@code repeatable-read}, because no foreign key connects citations with hubs.
 */
@EachDatabase
@QuarkusTest
class SnapshotTest {
    private static final String HUB = "shanghai-foundation-model-innovation-center";
    private static final String QUERY = "{ hub(slug: \"" + HUB
            + "\") { district tenants(first: 5) { edges { tenancies { premises } } }" + " citations { note } } }";
    private static final int ANSWERS = Repetitions.of("hubgraph.answers", 100, 600);

    @Inject
    EntityManager entities;

    private final AtomicInteger changes = new AtomicInteger();

    @Test
    void noAnswerMixesTwoStates() throws Exception {
        var district = GraphQLCall.data(QUERY).at("/hub/district").textValue();
        var premises = premises();
        var notes = notes();
        change("0");
        var done = new AtomicBoolean();
        var failure = new AtomicReference<Throwable>();
        var writer = new Thread(() -> writeUntil(done), "writer");
        writer.setUncaughtExceptionHandler((thread, problem) -> failure.set(problem));
        writer.start();
        var seen = new HashSet<String>();
        try {
            for (int i = 0; i < ANSWERS; i++) {
                var hub = GraphQLCall.data(QUERY).at("/hub");
                var state = hub.get("district").asText();
                for (var stated : GraphQLCall.texts(hub.at("/tenants/edges"), "/tenancies/0/premises")) {
                    assertEquals(state, stated, "the tenancy is of the state of its hub");
                }
                for (var stated : GraphQLCall.texts(hub.at("/citations"), "/note")) {
                    assertEquals(state, stated, "the citation is of the state of its hub");
                }
                seen.add(state);
            }
        } finally {
            done.set(true);
            writer.join();
            restore(district, premises, notes);
        }
        assertNull(failure.get(), "the writer wrote all the time");
        assertTrue(seen.size() > ANSWERS / 30, "the answers are of many states: " + seen.size() + " of " + changes);
    }

    private void writeUntil(AtomicBoolean done) {
        while (!done.get()) {
            change(String.valueOf(changes.incrementAndGet()));
        }
    }

    private void change(String state) {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createQuery("update Hub h set h.district = :state where h.slug = :hub")
                    .setParameter("state", state)
                    .setParameter("hub", HUB)
                    .executeUpdate();
            entities.createQuery("update Tenancy y set y.premises = :state"
                            + " where y.hubKey = (select h.key from Hub h where h.slug = :hub)")
                    .setParameter("state", state)
                    .setParameter("hub", HUB)
                    .executeUpdate();
            entities.createQuery("update Citation c set c.note = :state"
                            + " where c.subjectKey = (select h.key from Hub h where h.slug = :hub)")
                    .setParameter("state", state)
                    .setParameter("hub", HUB)
                    .executeUpdate();
        });
    }

    private Map<UUID, String> premises() {
        var known = new HashMap<UUID, String>();
        QuarkusTransaction.requiringNew().run(() -> tenancies().forEach(tenancy -> {
            known.put(tenancy.key, tenancy.premises);
        }));
        return known;
    }

    private List<Tenancy> tenancies() {
        return entities.createQuery(
                        "from Tenancy y where y.hubKey = (select h.key from Hub h where h.slug = :hub)", Tenancy.class)
                .setParameter("hub", HUB)
                .getResultList();
    }

    private Map<UUID, String> notes() {
        var known = new HashMap<UUID, String>();
        QuarkusTransaction.requiringNew().run(() -> entities.createQuery(
                        "from Citation c where c.subjectKey = (select h.key from Hub h where h.slug = :hub)",
                        Citation.class)
                .setParameter("hub", HUB)
                .getResultList()
                .forEach(citation -> known.put(citation.key, citation.note)));
        return known;
    }

    private void restore(String district, Map<UUID, String> premises, Map<UUID, String> notes) {
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createQuery("update Hub h set h.district = :district where h.slug = :hub")
                    .setParameter("district", district)
                    .setParameter("hub", HUB)
                    .executeUpdate();
            premises.forEach(
                    (key, text) -> entities.createQuery("update Tenancy y set y.premises = :text where y.key = :key")
                            .setParameter("text", text)
                            .setParameter("key", key)
                            .executeUpdate());
            notes.forEach((key, text) -> entities.createQuery("update Citation c set c.note = :text where c.key = :key")
                    .setParameter("text", text)
                    .setParameter("key", key)
                    .executeUpdate());
        });
    }
}
