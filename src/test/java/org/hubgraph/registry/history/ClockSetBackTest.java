package org.hubgraph.registry.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.ChangesRegistry;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.Edits;
import org.hubgraph.testsupport.UnsteadyClock;

import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Instants of one registry always increase, even if the clock is set back; otherwise queries of the past would return
 * wrong states.
 */
@QuarkusTest
@EachDatabase
@ChangesRegistry
class ClockSetBackTest {
    private static final int CHANGES = 6;

    @Inject
    UnsteadyClock clock;

    private JsonNode tenant;

    @AfterEach
    void set() {
        clock.setOffset(Duration.ZERO);
    }

    @Test
    void eachChangeIsLaterThanTheOneBefore() {
        tenant = Edits.tenant("Listed While The Clock Is Set Back");
        var listed = new ArrayList<String>();
        for (int number = 0; number < CHANGES; number++) {
            // One hour earlier each time.
            clock.setOffset(Duration.ofHours(-number));
            update(number, "State " + number);
            listed.add("State " + number);
        }

        var instants = instants();

        assertEquals(CHANGES, instants.size());
        for (int number = 1; number < CHANGES; number++) {
            assertTrue(instants.get(number - 1).isBefore(instants.get(number)), instants::toString);
        }
        // All instants are in the future now. Each state is returned for its own instant and for none before it.
        var known = new ArrayList<String>();
        for (var instant : instants) {
            known.add(stateAt(instant));
        }
        assertEquals(listed, known);
        assertEquals(listed.subList(0, CHANGES - 1), known(instants.subList(1, CHANGES), -1));
    }

    private List<String> known(List<Instant> instants, int micros) {
        var known = new ArrayList<String>();
        for (var instant : instants) {
            known.add(stateAt(instant.plusNanos(micros * 1_000L)));
        }
        return known;
    }

    private void update(int version, String listedIn) {
        done(
                "updateTenant",
                Map.of("id", tenant.get("id").asText(), "version", version, "listedIn", listedIn),
                "tenant { version }");
    }

    private List<Instant> instants() {
        var instants = new ArrayList<Instant>();
        data("{ tenant(slug: \"" + slug() + "\") { history(last: " + CHANGES + ") { nodes { at } } } }")
                .at("/tenant/history/nodes")
                .forEach(change -> instants.add(Instant.parse(change.get("at").asText())));
        return instants;
    }

    private String slug() {
        return tenant.get("slug").asText();
    }

    private String stateAt(Instant instant) {
        return data("{ tenant(slug: \"" + slug() + "\", asKnownAt: \"" + instant + "\") { listedIn } }")
                .at("/tenant/listedIn")
                .asText();
    }
}
