package org.hubgraph.registry.matching;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.value.Name;
import org.hubgraph.value.NameKind;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DuplicatesTest {
    private static final MatchingSettings SETTINGS = new MatchingSettings() {
        @Override
        public double linkBound() {
            return 0.9;
        }

        @Override
        public double suspectBound() {
            return 0.5;
        }

        @Override
        public int candidates() {
            return 10;
        }
    };

    /** As many as a file may have rows of one organisation. */
    @Test
    void anyNumberOfEqualDescriptionsAreDuplicatesOfTheFirst() {
        var seconds = Duplicates.of(Batch.of(equal(60)), SETTINGS).stream()
                .filter(each -> each.first() == 0)
                .map(Duplicate::second)
                .toList();

        assertEquals(IntStream.range(1, 60).boxed().toList(), seconds);
    }

    private static List<EntryDescription> equal(int number) {
        return Collections.nCopies(number, named("Zephyr Quantos Photonics"));
    }

    private static EntryDescription named(String name) {
        return EntryDescription.named(EntryType.TENANT, List.of(Name.undated(name, null, NameKind.OFFICIAL)));
    }

    /** However they are divided into two batches, with others between them. */
    @Test
    void aLaterDescriptionOfAnEntryIsRepeatedInItsBatchAndInTheNextOne() {
        var names = List.of(
                "Zephyr Quantos Photonics",
                "Quillfrost Robotics",
                "Zephyr Quantos Photonics GmbH",
                "Marlowe Aquatics",
                "Quillfrost Robotics AG",
                "Drellmar");
        var expected = Set.of(2, 4);

        for (int first = 0; first <= names.size(); first++) {
            var before = Batch.of(
                    names.subList(0, first).stream().map(DuplicatesTest::named).toList());
            var batch = Batch.of(names.subList(first, names.size()).stream()
                    .map(DuplicatesTest::named)
                    .toList());

            var repeated = new TreeSet<Integer>();
            Duplicates.repeated(Batch.NONE, before, SETTINGS).forEach(repeated::add);
            int behind = first;
            Duplicates.repeated(before, batch, SETTINGS).forEach(place -> repeated.add(behind + place));

            assertEquals(expected, repeated, "after " + first);
        }
    }

    @Test
    void anyNumberOfEqualDescriptionsRepeatThoseOfTheBatchBefore() {
        var repeated = Duplicates.repeated(Batch.of(equal(60)), Batch.of(equal(60)), SETTINGS);

        assertEquals(IntStream.range(0, 60).boxed().collect(Collectors.toSet()), repeated);
    }
}
