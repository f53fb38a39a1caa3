package org.hubgraph.registry.name;

import java.util.Random;

import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.Seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Words with as many errors as are forgiven have a variant in common with the word. */
class TyposTest {
    private static final long SEED = Seed.of(TyposTest.class);

    private final Random random = new Random(SEED);

    @Test
    void anErrorLeavesAVariantInCommon() {
        for (int i = 0; i < 5_000; i++) {
            String word = word(4 + random.nextInt(12));
            String typed = word;
            // An error may make the word so short that fewer are forgiven.
            int errors = Math.min(1 + random.nextInt(2), Typos.allowed(word.substring(1)));
            for (int error = 0; error < errors; error++) {
                typed = wrong(typed);
            }
            String said = word + ", typed " + typed + ", seed " + SEED;

            // Two errors at the same place may count as three.
            assertTrue(errors > 1 || Typos.distance(typed, word) <= errors, said);
            if (errors > 0 && Typos.allowed(typed) >= errors) {
                assertTrue(Typos.variants(typed).stream().anyMatch(Typos.variants(word)::contains), said);
            }
        }
    }

    @Test
    void theDistanceIsThatOfTheBeginning() {
        assertEquals(0, Typos.distance("infin", "infinigence"));
        assertEquals(1, Typos.distance("inifn", "infinigence"));
        assertEquals(1, Typos.distance("infinigense", "infinigence"));
        assertEquals(2, Typos.distance("imfinigense", "infinigence"));
    }

    @Test
    void variantsAreFewAndShort() {
        var variants = Typos.variants("abcdefghijklmnopqrstuvwxyz");

        assertEquals(29, variants.size());
        assertTrue(variants.stream().allMatch(variant -> variant.length() <= Typos.PREFIX));
        assertEquals(0, Typos.allowed("abc"));
        assertEquals(1, Typos.allowed("abcd"));
        assertEquals(2, Typos.allowed("abcdefgh"));
        assertEquals(0, Typos.allowed("a".repeat(33)));
    }

    private String word(int length) {
        return random.ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private String wrong(String word) {
        int at = random.nextInt(word.length() - 1);
        String letter = word(1);
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + letter + word.substring(at);
            case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
            default -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }
}
