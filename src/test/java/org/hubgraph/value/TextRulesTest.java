package org.hubgraph.value;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TextRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                "\u00A0",
                "\u3000",
                "\u200B",
                "\u200E",
                "\u200F\u200E",
                "\u3164",
                "\u2800",
                "\u2060",
                "\u00AD",
                "\uFEFF",
                "\u115F\u1160",
                "\uFFA0",
                "\u034F",
                "\u180E",
                "\uFE0F",
                "\u200D\u200C",
                "\u2028",
                "\u0000",
                "\uE000",
                "\uDB40\uDC20",
                "\u061C",
                "\u17B4",
                "\u2066\u2069",
                "\uD834\uDD59"
            })
    void textsThatShowNothingAreBlank(String text) {
        assertEquals(Optional.of("must not be blank"), TextRules.fault(text, true));
        assertEquals(Optional.of("must not be blank"), TextRules.fault(text, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "A B",
                "모쑤공간",
                "مرحبا\u200Fبك",
                "می\u200Cخواهم",
                "👩\u200D🚀",
                "❤\uFE0F",
                "C++\u200E",
                "e\u0301",
                "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F",
                "co\u00ADoperate",
                "A\u3000B",
                "."
            })
    void textsOfAllScriptsAreTaken(String text) {
        assertEquals(Optional.empty(), TextRules.fault(text, false));
        assertEquals(Optional.empty(), TextRules.fault(text, true));
    }

    @Test
    void directionControlsAndControlCharactersAreRefusedEverywhere() {
        for (int character = 0; character < 0x10000; character++) {
            boolean directional =
                    character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x206F;
            boolean control = Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0;
            if (directional || control || character == 0xFFFE || character == 0xFDD0) {
                String text = "a" + (char) character + "b";
                assertEquals(true, TextRules.fault(text, true).isPresent(), "U+" + Integer.toHexString(character));
                assertEquals(true, TextRules.fault(text, false).isPresent(), "U+" + Integer.toHexString(character));
            }
        }
        assertEquals(
                Optional.of("must not have the character U+202E, which changes the direction of text"),
                TextRules.fault("a\u202Eb", true));
    }

    @Test
    void onlySomeTextsHaveLines() {
        for (String text : List.of("a\nb", "a\r\nb", "a\tb", "a\u2028b")) {
            assertEquals(Optional.empty(), TextRules.fault(text, true));
            assertEquals(true, TextRules.fault(text, false).isPresent());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" a", "a ", "\u3000a", "a\u200B", "\uFEFFa", "a\u00A0", "\u2800a"})
    void blankEdgesAreRefused(String text) {
        assertEquals(Optional.of(TextRules.EDGES), TextRules.fault(text, false));
        assertEquals("a", TextRules.trimmed(text));
        assertEquals(Optional.of(TextRules.EDGES), TextRules.fault("a\n", true));
    }

    @Test
    void halvesOfCharactersAreRefused() {
        assertEquals(
                Optional.of("must not have U+D83D, which is half of a character"), TextRules.fault("A \uD83D b", true));
        assertEquals(
                Optional.of("must not have U+DE80, which is half of a character"), TextRules.fault("A\uDE80b", false));
    }
}
