package org.hubgraph.value;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class TextKeysTest {

    @Test
    void namesSortLatinThenHangulThenHan() {
        var names = Stream.of("商汤", "센스타임", "Zeekr", "상하이", "zebra", "Émile", "Emil", "Intel", "阶跃星辰");

        var sorted = names.sorted(Comparator.comparing(TextKeys::sortKey)).toList();

        assertEquals(List.of("Emil", "Émile", "Intel", "zebra", "Zeekr", "상하이", "센스타임"), sorted.subList(0, 7));
    }

    @Test
    void caseWidthAccentsSpacesAndHyphensMakeNoDifferenceToASearch() {
        for (String same :
                new String[] {"Model Speed", "ｍｏｄｅｌ－ｓｐｅｅｄ", "MÓDEL SPEED", "model–speed", "model\u00a0speed"}) {
            assertEquals("modelspeed", TextKeys.searchKey(same));
        }
        assertEquals("strasse", TextKeys.searchKey("Straße"));
    }

    @Test
    void marksThatMakeAnotherLetterStay() {
        assertEquals("모쑤공간", TextKeys.searchKey("모쑤 공간"));
        assertNotEquals(TextKeys.searchKey("か"), TextKeys.searchKey("が"));
        assertNotEquals(TextKeys.searchKey("и"), TextKeys.searchKey("й"));
    }

    /** The keys of texts in ASCII are made by other code than all others. */
    @Test
    void eachCharacterOfAsciiHasTheSameKeyAloneAsBesideOthers() {
        for (char one = 0; one < 0x80; one++) {
            for (char other = 0; other < 0x80; other++) {
                String text = "a" + one + other + "Z";

                assertEquals(TextKeys.searchKeyOfAny(text), TextKeys.searchKey(text));
            }
        }
    }

    @Test
    void wildcardsOfTheDatabaseAreOrdinaryCharacters() {
        assertEquals("100!%!_!!", TextKeys.likeLiteral("100%_!"));
    }
}
