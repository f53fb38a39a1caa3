package org.hubgraph.registry.erasure;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.hubgraph.testsupport.Disguises;
import org.hubgraph.testsupport.Seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A name is found in any spelling, and other texts are not. */
class NameFinderTest {

    @Test
    void anEllipsisReplacesEveryDisguise() {
        for (var names : Disguises.NAMES) {
            for (String name : names) {
                var finder = finder(name);
                for (String disguise : Disguises.inText(name)) {
                    check(finder, "Said (", disguise, "), who sings. \u00e9 \ufb01n");
                    check(finder, "", disguise, "");
                    check(finder, "\u2026", disguise, "'s \u201cview\u201d");
                }
                for (String disguise : Disguises.inAddress(name)) {
                    check(finder, "https://example.org/", disguise, "/x?y=1");
                    check(finder, "See https://example.org/a?who=", disguise, " for %25 & more");
                }
            }
        }
    }

    private static void check(NameFinder finder, String before, String disguise, String behind) {
        String text = before + disguise + behind;

        String rest = finder.without(text, false);

        assertEquals(before + "\u2026" + behind, rest, text);
        assertSame(rest, finder.without(rest, false));
    }

    /** Texts of ASCII letters, ideographs and syllables are searched without folding them first. */
    @Test
    void otherCharactersInATextMakeNoDifference() {
        var random = new Random(Seed.of(NameFinderTest.class));
        var finder = new NameFinder(
                new Folding(),
                List.of(word("Li Mingzhu"), word("O'Bay"), word("\u674e\u660e"), word("Kim 2")),
                all -> true);
        var pieces = List.of(
                "Li", "LI", "mingzhu", "Ming", "zhu", "o", "O'", "Bay", "bay", "\u674e", "\u660e", "\uae40", "kim", "2",
                " ", "-", ", ", ".", "(", "\n", "x");
        int found = 0;
        for (int text = 0; text < 20_000; text++) {
            var pieced = new StringBuilder();
            for (int piece = random.nextInt(9); piece >= 0; piece--) {
                pieced.append(pieces.get(random.nextInt(pieces.size())));
            }

            String rest = finder.without(pieced.toString(), false);

            assertEquals(finder.without(pieced + "\u2605", false), rest + "\u2605");
            found += rest.contentEquals(pieced) ? 0 : 1;
        }
        // Some 500, by the pieces.
        assertTrue(found > 300, found + " names");
    }

    @Test
    void htmlAndJsonEscapesAreRead() {
        var finder = finder("Jos\u00e9 Quackenbush");

        assertEquals("by \u2026!", finder.without("by Jos&#233;&nbsp;Quackenbush!", false));
        assertEquals("by \u2026!", finder.without("by Jos&#xE9; Quacken&shy;bush!", false));
        assertEquals("\"\u2026\"", finder.without("\"Jos\\u00e9\\nQuackenbush\"", false));
    }

    @Test
    void accentsMayBeMissing() {
        var finder = new NameFinder(
                new Folding(),
                List.of(new Word("Jos\u00e9 M\u00fcllerschen", List.of("jose-muellerschen"), List.of())),
                all -> true);

        for (String text : List.of("Jose Mullerschen", "JOSE MUELLERSCHEN", "M\u00fcllerschen, Jos\u00e9")) {
            assertEquals("\u2026.", finder.without(text + ".", false));
        }
    }

    @Test
    void severalAreFoundInOneText() {
        var finder = new NameFinder(
                new Folding(), List.of(word("Li Mingzhu"), word("Mingzhu"), word("Zhu Li")), all -> true);

        assertEquals("\u2026 and \u2026; \u2026", finder.without("Li Mingzhu and mingzhu; li, zhu", false));
        assertEquals(
                List.of(1, 1, 1), Arrays.stream(finder.occurrences()).boxed().toList());
    }

    @Test
    void whatOnlyLooksLikeTheNameIsLeft() {
        for (String text : List.of(
                "Shanghainese food",
                "in Neu-Shanghaistadt",
                "Wang, Ang and Lee",
                "a wangang",
                "Wan. And: Gang; then",
                "Wan (Gang) style",
                "Wan, the Gang",
                "\u4e0a \u5c71\u6d77",
                "twenty % of &c. \\x",
                "https://example.org/shanghaiist")) {
            var finder = new NameFinder(
                    new Folding(),
                    List.of(word("Shanghai"), word("Wan Gang"), word("\u4e0a\u6d77"), word("Gang Wan Shan")),
                    all -> true);

            assertSame(text, finder.without(text, false));
        }
    }

    @Test
    void theJoinedFormIsReadInAddressesOnly() {
        var finder = finder("Do Nation");

        assertEquals("a donation", finder.without("a donation", false));
        assertEquals("https://x.example/\u2026", finder.without("https://x.example/donation", false));
        assertEquals("@\u2026 says", finder.without("@DoNation says", false));
    }

    @Test
    void otherScriptsInLatinLettersAreReadInAddressesOnly() {
        var finder = new NameFinder(
                new Folding(), List.of(new Word("\u674e\u4f1f\u660e", List.of(), List.of("li-wei-ming"))), all -> true);

        assertEquals("by Li Wei Ming", finder.without("by Li Wei Ming", false));
        assertEquals("interview-\u2026", finder.without("interview-li-wei-ming", true));
        assertEquals("https://x.example/\u2026.html", finder.without("https://x.example/liweiming.html", false));
    }

    /** Each of these takes less than a second; in quadratic time, minutes. */
    @Test
    void longTextsAreReadInLinearTime() {
        var finder = finder("Anna Smith");

        for (String part : List.of("%41", "anna", "%C3%A9x", "annasmith1x")) {
            String text = part.repeat(1_000_000 / part.length());
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> finder.without(text, false), part);
        }
    }

    @Test
    void aLongAddressIsRecognised() {
        var finder = finder("Anna Smith");
        String address = "https://example.org/" + "x".repeat(10_000);

        assertEquals(
                address + "-\u2026-\u2026 annasmith",
                finder.without(address + "-annasmith-annasmith annasmith", false));
    }

    private static NameFinder finder(String name) {
        return new NameFinder(new Folding(), List.of(word(name)), all -> true);
    }

    private static Word word(String name) {
        return new Word(name, List.of(), List.of());
    }
}
