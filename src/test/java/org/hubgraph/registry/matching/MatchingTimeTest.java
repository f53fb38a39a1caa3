package org.hubgraph.registry.matching;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.value.Name;
import org.hubgraph.value.NameKind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Comparing a batch takes time, which its caller may not have. */
@EachDatabase
@QuarkusTest
class MatchingTimeTest {
    private static final int DESCRIPTIONS = 20;
    private static final List<EntryDescription> BATCH = IntStream.range(0, DESCRIPTIONS)
            .mapToObj(number -> EntryDescription.named(
                    EntryType.TENANT, List.of(Name.undated("Intel " + number, null, NameKind.OFFICIAL))))
            .toList();

    @Inject
    Matching matching;

    @Test
    void aBatchEndsWhileItIsTakenApart() {
        assertEquals(3, checksUntil(3));
    }

    @Test
    void aBatchEndsWhileItIsCompared() {
        assertEquals(DESCRIPTIONS + 3, checksUntil(DESCRIPTIONS + 3));
    }

    /** The number of checks until the batch ends, if one of them ends it. */
    private int checksUntil(int last) {
        var checks = new AtomicInteger();
        assertThrows(IllegalStateException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> matching.match(BATCH, 10, () -> {
                    if (checks.incrementAndGet() == last) {
                        throw new IllegalStateException("The time is over");
                    }
                })));
        return checks.get();
    }
}
