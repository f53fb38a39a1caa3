package org.hubgraph.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.hubgraph.testsupport.Edits.done;
import static org.hubgraph.testsupport.GraphQLCall.data;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Instants of one registry never go back, whatever the clock does: else the past would be answered wrongly. */
@QuarkusTest
@TestProfile(ClockSetBackTest.SetBack.class)
class ClockSetBackTest {
    private static final int CHANGES = 6;

    @Inject
    UnsteadyClock clock;

    public static class SetBack implements QuarkusTestProfile {
        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(UnsteadyClock.class);
        }
    }

    /** The system's, and as much earlier or later as a test says. */
    @Alternative
    @ApplicationScoped
    public static class UnsteadyClock extends Clock {
        private volatile Duration offset = Duration.ZERO;

        @Override
        public Instant instant() {
            return Instant.now().plus(offset);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    @AfterEach
    void set() {
        clock.offset = Duration.ZERO;
    }

    @Test
    void eachChangeIsLaterThanTheOneBefore() {
        var listed = new ArrayList<String>();
        for (int number = 0; number < CHANGES; number++) {
            // An hour earlier each time.
            clock.offset = Duration.ofHours(-number);
            update(number, "State " + number);
            listed.add("State " + number);
        }

        var instants = instants();

        assertEquals(CHANGES, instants.size());
        for (int number = 1; number < CHANGES; number++) {
            assertTrue(instants.get(number - 1).isBefore(instants.get(number)), instants::toString);
        }
        // All of them are in the future now; each is known of its instant, and of none before it.
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

    private static void update(int version, String listedIn) {
        done(
                "updateTenant",
                Map.of("id", "infinigence-ai", "version", version, "listedIn", listedIn),
                "tenant { version }");
    }

    private static List<Instant> instants() {
        var instants = new ArrayList<Instant>();
        data("{ tenant(slug: \"infinigence-ai\") { history(last: " + CHANGES + ") { nodes { at } } } }")
                .at("/tenant/history/nodes")
                .forEach(change -> instants.add(Instant.parse(change.get("at").asText())));
        return instants;
    }

    private static String stateAt(Instant instant) {
        return data("{ tenant(slug: \"infinigence-ai\", asKnownAt: \"" + instant + "\") { listedIn } }")
                .at("/tenant/listedIn")
                .asText();
    }
}
