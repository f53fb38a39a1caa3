package org.hubgraph.curation;

import org.junit.jupiter.api.Test;

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
}
