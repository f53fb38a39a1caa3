package org.hubgraph.testsupport;

import java.text.Normalizer;
import java.util.stream.Collectors;

/** Compares texts as the schema describes: case, width, Latin accents, spaces and hyphens make no difference. */
public final class TextOracle {

    private TextOracle() {}

    public static String folded(String text) {
        String wide = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String small = wide.toUpperCase(java.util.Locale.ROOT)
                .codePoints()
                .map(Character::toLowerCase)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        String plain = Normalizer.normalize(small, Normalizer.Form.NFD).replaceAll("[\u0300-\u036f]", "");
        return Normalizer.normalize(plain, Normalizer.Form.NFC).replaceAll("[\\p{Z}\\p{Pd}\\s]", "");
    }
}
