package org.hubgraph.registry.name;

import java.util.Locale;

import com.ibm.icu.text.Transliterator;
import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.Repetitions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The packaged table of letters is that of ICU, whose own transforms take seconds to load and milliseconds for each name. */
class LettersTest {
    /** Every so many characters one is compared. */
    private static final int STEP = Repetitions.of("hubgraph.letters.step", 53, 1);

    @Test
    void latinLettersAreThoseOfIcu() {
        var ascii = Transliterator.getInstance("Latin-ASCII");
        int compared = 0;
        for (int letter = 0xc0; letter < 0x250; letter++) {
            String folded = Letters.folded(Character.toString(letter)).replace("\u00b7", "");
            String expected = ascii.transliterate(Character.toString(letter)).toLowerCase(Locale.ROOT);
            if (Character.isLetter(letter) && expected.matches("[a-z]+")) {
                assertEquals(expected, folded, Character.toString(letter));
                compared++;
            }
        }
        assertTrue(compared > 300, compared + " letters");
    }

    @Test
    void readingsAreThoseOfIcu() {
        var latin = Transliterator.getInstance("Han-Latin; NFD; [:Mn:] Remove; NFC");
        int compared = 0;
        for (int character = 0x4e00; character < 0x9fa0; character += STEP) {
            String expected = latin.transliterate(Character.toString(character)).strip();
            if (expected.matches("[a-z]+")) {
                assertEquals(expected, Letters.readings(character).get(0), Character.toString(character));
                compared++;
            }
        }
        assertTrue(compared > 300, compared + " characters");
    }

    @Test
    void traditionalCharactersAreSimplifiedAsIcuDoes() {
        var simplified = Transliterator.getInstance("Traditional-Simplified");
        int changed = 0;
        for (int character = 0x4e00; character < 0x9fa0; character += STEP) {
            String own = Character.toString(character);
            String expected = simplified.transliterate(own);
            assertEquals(expected, Letters.folded(own));
            changed += expected.equals(own) ? 0 : 1;
        }
        assertTrue(changed > 20, changed + " characters");
    }
}
