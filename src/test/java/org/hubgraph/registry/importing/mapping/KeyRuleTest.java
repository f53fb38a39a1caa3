package org.hubgraph.registry.importing.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.Seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeyRuleTest {
    private static final int COLUMN_CHARACTERS = 300;
    private static final List<String> PARTS = List.of("a", "/", "\\", "b", "é", "\uD83D\uDE00", "x".repeat(99));

    @Test
    void differentValuesMakeDifferentKeysThatFitIntoTheirColumn() {
        var random = new Random(Seed.of(KeyRuleTest.class));
        Map<String, List<String>> known = new HashMap<>();
        for (int round = 0; round < 20_000; round++) {
            var values = IntStream.range(0, 2).mapToObj(column -> text(random)).toList();

            String key = key(values);

            assertTrue(key.length() <= COLUMN_CHARACTERS, key);
            assertEquals(values, known.computeIfAbsent(key, none -> values), key);
        }
    }

    @Test
    void aKeyOfOneColumnAndOneWithoutSlashesAreAsTheyAre() {
        assertEquals("party/river", key(List.of("party/river")));
        assertEquals("p1/council", key(List.of("p1", "council")));
    }

    private static String text(Random random) {
        var text = new StringBuilder("k");
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return text.append('k').toString();
    }

    private static String key(List<String> values) {
        var row = JsonNodeFactory.instance.objectNode();
        var columns = IntStream.range(0, values.size())
                .mapToObj(i -> {
                    row.put("c" + i, values.get(i));
                    return List.of(ColumnPath.parse("c" + i).orElseThrow());
                })
                .toList();
        return new KeyRule(columns, false).key(Scope.of(row));
    }
}
