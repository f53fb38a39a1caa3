package org.hubgraph.value;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BatchesTest {

    @Test
    void aListIsCutIntoPartsOfALimitedSize() {
        assertEquals(List.of(), Batches.of(List.of(), 2));
        assertEquals(List.of(List.of(1)), Batches.of(List.of(1), 2));
        assertEquals(List.of(List.of(1, 2)), Batches.of(List.of(1, 2), 2));
        assertEquals(List.of(List.of(1, 2), List.of(3)), Batches.of(List.of(1, 2, 3), 2));
        assertEquals(List.of(List.of(1), List.of(2)), Batches.of(List.of(1, 2), 1));
    }
}
