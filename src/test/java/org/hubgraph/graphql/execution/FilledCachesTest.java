package org.hubgraph.graphql.execution;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import org.hubgraph.failure.LimitExceeded;
import org.hubgraph.limit.CacheShares;
import org.hubgraph.limit.CacheShares.Share;
import org.hubgraph.testsupport.AnyDatabase;
import org.hubgraph.testsupport.ObjectGraph;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.Seed;
import org.hubgraph.testsupport.StrictLimits;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Regardless of the documents and variables that clients send, the caches do not exceed their share of the heap. */
@AnyDatabase
@QuarkusTest
@TestProfile(StrictLimits.class)
class FilledCachesTest {
    private static final long SEED = Seed.of(FilledCachesTest.class);
    private static final int ROUNDS = Repetitions.of("hubgraph.rounds", 1, 2);

    private final Random random = new Random(SEED);

    @Inject
    Execution execution;

    @Inject
    CacheShares shares;

    /** Texts with as many bytes of memory per character as the grammar allows. */
    private final List<Supplier<String>> forms = List.of(
            () -> "{nodes(ids:[" + some("1 ", 4_000) + "]){id}}",
            () -> "{nodes(ids:[" + some("\"\" ", 4_000) + "]){id}}",
            () -> "{node(id:\"\"\"" + some("海\n", 20_000) + "\"\"\"){id}}",
            () -> "{search(text:\"a\" types:[" + some("HUB ", 4_000) + "]){totalCount}}",
            () -> "{hubs(filter:{or:[" + some("{} ", 3_000) + "]}){totalCount}}",
            () -> "{hub(slug:\"a\"){" + some("name ", 4_000) + "}}",
            () -> "query($a:[ID!]=[" + some("1 ", 4_000) + "]){nodes(ids:$a){id}}",
            () -> "query($a:String){hub(slug:$a){id}" + some("#\n", 5_000) + "}",
            () -> "{hub(slug:\"a\"){" + nested(1 + random.nextInt(9)) + "}}",
            () -> Stream.iterate(0, i -> i + 1)
                    .limit(1 + random.nextInt(90))
                    .map(i -> "query q" + i + "($a" + i + ":Int){hubs(first:$a" + i + "){totalCount}}")
                    .collect(Collectors.joining(" ")));

    private String some(String text, int most) {
        return text.repeat(1 + random.nextInt(most));
    }

    private static String nested(int levels) {
        return levels == 0 ? "__typename" : "citations{subject{...on Cited{" + nested(levels - 1) + "}}}";
    }

    @Test
    void theCachesOfDocumentsAndPlansKeepToTheirShares() {
        execution.prepare("{__typename}", null, Map.of(), new Cancellation());
        long empty = bytes();
        long share = shares.bytes(Share.DOCUMENTS) + shares.bytes(Share.PLANS);
        long fullest = 0;

        for (int round = 0; round < ROUNDS; round++) {
            long sent = 0;
            for (int i = 0; sent < share * 3 / 2; i++) {
                sent += send(forms.get(i % forms.size()).get());
            }
            long filled = bytes() - empty;
            fullest = Math.max(fullest, filled);
            assertTrue(filled < share * 3 / 2, filled + " bytes, of " + share + ", seed " + SEED);
        }
        assertTrue(fullest > share / 4, fullest + " bytes, of " + share + ": were the caches full? seed " + SEED);
    }

    /** @return the size in bytes as estimated by the application */
    private long send(String document) {
        String unique = document + " #" + random.nextLong();
        String operation = document.startsWith("query q") ? "q0" : null;
        try {
            var prepared =
                    execution.prepare(unique, operation, Map.of("a", "x".repeat(100_000), "a0", 1), new Cancellation());
            return PlanBytes.of(prepared.plan()) + unique.length();
        } catch (LimitExceeded tooDear) {
            // The document is planned and its plan cached nevertheless.
            return unique.length();
        }
    }

    private long bytes() {
        return new ObjectGraph().bytes((Object) ClientProxy.unwrap(execution));
    }
}
