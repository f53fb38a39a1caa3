package org.hubgraph.registry.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import org.hubgraph.bench.matching.MatchingCurve;
import org.hubgraph.bench.matching.Pair;
import org.hubgraph.bench.matching.PairGenerator;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.value.Name;
import org.hubgraph.value.NameKind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How well the matcher tells which of 1,000 labelled pairs are of one entry, at the default bounds. */
class LabelledPairsTest {
    private static final Path PAIRS = Path.of("src/test/resources/matching/pairs.jsonl");
    private static final Path NEGATIVES = Path.of("src/test/resources/matching/hard-negatives.tsv");
    private static final double LINK = 0.9;
    private static final double SUSPECT = 0.5;

    @Test
    void theListIsThatOfTheGenerator() throws IOException {
        var lines = new PairGenerator(20).pairs(1_000).stream().map(Pair::line).toList();

        assertEquals(lines, Files.readAllLines(PAIRS));
    }

    /** Weights are tuned on the first half. */
    @Test
    void precisionAndRecallAreHighInTheHalfThatWasNotUsedForTuning() throws IOException {
        var pairs = Pair.read(PAIRS);
        var curve = new MatchingCurve(pairs.subList(pairs.size() / 2, pairs.size()));

        assertTrue(curve.precision(LINK, true) >= 0.995, "precision " + curve.precision(LINK, true));
        assertTrue(curve.recall(SUSPECT, false) >= 0.97, "recall " + curve.recall(SUSPECT, false));
        assertTrue(curve.recall(LINK, true) >= 0.85, "linked " + curve.recall(LINK, true));
    }

    @Test
    void otherPairsGiveTheSame() {
        var curve = new MatchingCurve(new PairGenerator(4711).pairs(2_000));

        assertTrue(curve.precision(LINK, true) >= 0.995, "precision " + curve.precision(LINK, true));
        assertTrue(curve.recall(SUSPECT, false) >= 0.97, "recall " + curve.recall(SUSPECT, false));
    }

    @TestFactory
    Stream<DynamicTest> namesOfDifferentOrganisationsAreNeverLinked() throws IOException {
        return Files.readAllLines(NEGATIVES).stream()
                .map(line -> line.split("\t"))
                .map(names -> DynamicTest.dynamicTest(names[0] + " and " + names[1], () -> {
                    var comparison = Comparison.of(named(names[0]), named(names[1]));

                    assertFalse(comparison.mayLink() && comparison.score() >= LINK, comparison::toString);
                }));
    }

    private static EntryDescription named(String name) {
        return EntryDescription.named(EntryType.TENANT, List.of(Name.undated(name, null, NameKind.OFFICIAL)));
    }
}
