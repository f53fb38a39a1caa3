package org.hubgraph.registry.matching;

import java.util.List;
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
        var name = Name.undated("Zephyr Quantos Photonics", null, NameKind.OFFICIAL);
        var equal = IntStream.range(0, 60)
                .mapToObj(i -> Features.of(EntryDescription.named(EntryType.TENANT, List.of(name))))
                .toList();

        var seconds = Duplicates.of(equal, SETTINGS).stream()
                .filter(each -> each.first() == 0)
                .map(Duplicate::second)
                .toList();

        assertEquals(IntStream.range(1, 60).boxed().toList(), seconds);
    }
}
