package org.hubgraph.registry.name;

import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hubgraph.testsupport.Seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Names and the words that they are found by. */
class NameFormsTest {
    private static final int NAMES = 20_000;
    private static final int LONGEST = 12;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Model Speed Space | speed model",
                "Model Speed Space | modelspeed",
                "ModelBest | best",
                "36Kr | kr",
                "O'Neill & Sons | oneill and sons",
                "O\u2019Neill & Sons | o'neill sons",
                "O\u2019Neill & Sons | neill",
                "foc.us | focus",
                "A.I. Lab | ai lab",
                "\u0141\u00f3d\u017a Stra\u00dfe \u00c6r\u00f8 \u00de\u00f3r | lodz strasse aero thor",
                "\u0110or\u0111e \u0131stanbul | dorde istanbul",
                "\uff28\uff35\uff22 | hub",
                "Xia Lixue | lixue xia",
                "\u59da\u671f\u667a | yao qizhi",
                "\u59da\u671f\u667a | qizhi yao",
                "\u65e0\u95ee\u82af\u7a79 | wuwen xinqiong",
                "\u65e0\u95ee\u82af\u7a79 | \u7121\u554f\u82af\u7a79",
                "\u65e0\u95ee\u82af\u7a79 | \u82af\u7a79",
                "\u6210\u90fd\u9ad8\u65b0 | chengdu gaoxin",
                "\u91cd\u5e86\u5927\u5b66 | chongqing daxue",
                "\uc0c1\ud558\uc774 \uc13c\ud130 | sanghai",
                "\u30e2\u30c7\u30eb | moderu",
                "Al'fa Lab | alfa lab",
                "Teachers College | teacher's college",
                "Teacher\u2019s College | teacher\u00b4s college",
                "L\u00b4Or\u00e9al Maison | l'oreal",
                "L\u00b4Or\u00e9al Maison | oreal",
                "O\u00b4Hara | ohara",
                "Hawai\u02bbi Lab | hawai'i lab",
                "Hawai\u02bbi Lab | hawaii lab",
                "\u02bfAbd al-\u1e6c\u0101\u02beif | abd altaif",
                "\u0417\u043d\u0430\u043c\u02bc\u044f\u043d\u043a\u0430 | \u0437\u043d\u0430\u043c'\u044f\u043d\u043a\u0430",
                "Jeanne D\u201bArc | d\uff07arc",
                "\u0412\u0441\u0435\u0432\u043e\u043b\u043e\u0434 | vsevolod",
                "\u041b\u044c\u0432\u0456\u0432 | l'viv",
                "I\u043d\u0441\u0442\u0438\u0442\u0443\u0442 | institut",
                "\uad6d\ub9bd\ub300\ud559 | gukrip daehak",
                "\uad6d\ub9bd\ub300\ud559 | guglib daehag",
                "\u092a\u0941\u0923\u0947 \u0935\u093f\u0926\u094d\u092f\u093e\u092a\u0940\u0920 | pune vidyapitha",
                "\u0391\u03c1\u03b9\u03c3\u03c4\u03bf\u03c4\u03ad\u03bb\u03b7\u03c2 | aristoteles"
            })
    void aNameIsFoundBy(String name, String text) {
        assertTrue(isFound(name, text), () -> text + " in " + NameForms.of(name).terms());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Model Speed Space | peed", "Model Speed Space | model speedy", "Xia Lixue | xi lixuea"})
    void aNameIsNotFoundBy(String name, String text) {
        assertTrue(
                !isFound(name, text), () -> text + " in " + NameForms.of(name).terms());
    }

    @Test
    void termsAreBounded() {
        String worst = "\u957f\u91cd ".repeat(500);

        var terms = NameForms.of(worst).terms();

        assertTrue(terms.size() <= 200, () -> terms.size() + " terms");
        assertTrue(terms.stream().allMatch(term -> term.length() <= NameForms.TERM_LENGTH));
    }

    @Test
    void typingErrorsAreForgivenInWordsAsTheyAreWrittenAndInTheirPieces() {
        assertEquals(
                Set.of("bioserenity", "serenity", "maschinen"),
                NameForms.of("BioSerenity Maschinen AG").correctable());
    }

    @Test
    void numbersAreNotForgiven() {
        assertEquals(
                List.of("umr7235", "um7235"),
                List.copyOf(NameQuery.similar(Set.of("umrr7235"), List.of("umr7325", "umr7235", "um7235"))));
    }

    @Test
    void aNameWithoutLettersHasNoTerms() {
        assertEquals(Set.of(), NameForms.of("!?").terms());
        assertEquals(List.of(), NameForms.words("\u2026"));
        assertEquals(List.of(), NameForms.words("\u00b4"));
    }

    /** Names in ASCII are taken apart by other code than all others. */
    @Test
    void namesInAsciiAreTakenApartAsAllOthers() {
        var random = new Random(Seed.of(NameFormsTest.class));
        // Likely enough to be neighbours: letters of both cases, digits, and all that separates or joins words.
        String characters = "abzABZ019 '`&-._\t^\u007f\u0000";

        for (int i = 0; i < NAMES; i++) {
            var name = new StringBuilder();
            for (int length = random.nextInt(LONGEST); length > 0; length--) {
                name.append(
                        random.nextBoolean()
                                ? characters.charAt(random.nextInt(characters.length()))
                                : (char) random.nextInt(0x80));
            }

            assertEquals(NameForms.ofAny(name.toString()), NameForms.of(name.toString()));
        }
    }

    /** Each word of the text, or all of them together, begin somewhere in the name. */
    private static boolean isFound(String name, String text) {
        var terms = NameForms.of(name).terms();
        var words = NameForms.words(text);
        String together = String.join(
                "", words.stream().map(word -> word.iterator().next()).toList());
        return words.stream().allMatch(word -> word.stream().anyMatch(spelling -> begins(terms, spelling)))
                || begins(terms, together);
    }

    private static boolean begins(Set<String> terms, String word) {
        return terms.stream().anyMatch(term -> term.startsWith(word));
    }
}
