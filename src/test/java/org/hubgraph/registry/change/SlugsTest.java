package org.hubgraph.registry.change;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SlugsTest {

    @Test
    void wordsJoinedByHyphensAreASlug() {
        assertTrue("west-bund-2".matches(Slugs.FORM));
        for (String other : new String[] {"", "-", "a-", "-a", "a--b", "A", "a b", "é"}) {
            assertFalse(other.matches(Slugs.FORM), other);
        }
    }

    @Test
    void tensOfThousandsOfWordsAreLookedAtWithoutRunningOutOfStack() {
        String words = "a-".repeat(50_000);

        assertTrue((words + "a").matches(Slugs.FORM));
        assertFalse(words.matches(Slugs.FORM));
    }

    /** Transliteration of tens of thousands of characters would take many seconds. */
    @Test
    void aNameIsReadUpToTheLengthOfTheLongest() {
        assertEquals("name", Slugs.first("\u00b7".repeat(996) + "Name", "other"));
        assertEquals("other", Slugs.first("\u00b7".repeat(1_000) + "Name", "other"));
        assertEquals(Slugs.first("\u4e2d".repeat(1_000), "other"), Slugs.first("\u4e2d".repeat(300_000), "other"));
    }

    @Test
    void theNextNumberIsFoundInAFewLooks() {
        for (int namesakes : new int[] {0, 1, 2, 3, 4, 31, 32, 33, 400, 30_000}) {
            var taken = new HashSet<String>();
            for (int number = 1; number <= namesakes; number++) {
                taken.add(number == 1 ? "name" : "name-" + number);
            }
            var looks = new AtomicInteger();

            String slug = Slugs.of("Name", "other", asked -> {
                looks.incrementAndGet();
                assertTrue(asked.size() <= 64, asked::toString);
                return asked.stream().filter(taken::contains).collect(Collectors.toSet());
            });

            assertEquals(namesakes == 0 ? "name" : "name-" + (namesakes + 1), slug);
            assertTrue(looks.get() <= 4, namesakes + " namesakes take " + looks);
        }
    }

    @Test
    void aSlugIsFreeWhateverNumbersAreTaken() {
        var random = new Random(7);
        for (int round = 0; round < 1_000; round++) {
            var taken = new HashSet<String>(Set.of("name"));
            for (int number = 0; number < random.nextInt(60); number++) {
                taken.add("name-" + (2 + random.nextInt(80)));
            }

            String slug = Slugs.of("Name", "other", asked -> asked.stream()
                    .filter(taken::contains)
                    .collect(Collectors.toSet()));

            assertFalse(taken.contains(slug), () -> slug + " in " + taken);
        }
    }
}
