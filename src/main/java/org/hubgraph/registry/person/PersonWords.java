package org.hubgraph.registry.person;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.hubgraph.registry.change.Slugs;
import org.hubgraph.registry.erasure.Word;

/** Derives the spellings of a person's names. */
final class PersonWords {
    private PersonWords() {}

    static List<Word> of(Collection<String> names) {
        var words = new ArrayList<Word>();
        for (String name : names) {
            String plain = Slugs.plain(name);
            if (plain.isEmpty()) {
                words.add(new Word(name, List.of(), List.of()));
            } else if (isLatin(name)) {
                words.add(new Word(name, List.of(plain, Slugs.plain(umlautsInTwo(name))), List.of()));
            } else {
                // Many names have the same transliteration, so it identifies the person only in a URL or slug, which
                // must be in ASCII.
                words.add(new Word(name, List.of(), List.of(plain)));
            }
        }
        return words;
    }

    private static boolean isLatin(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }

    private static String umlautsInTwo(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        return composed.toLowerCase(Locale.ROOT)
                .replace("\u00e4", "ae")
                .replace("\u00f6", "oe")
                .replace("\u00f8", "oe")
                .replace("\u00fc", "ue")
                .replace("\u00e5", "aa");
    }
}
