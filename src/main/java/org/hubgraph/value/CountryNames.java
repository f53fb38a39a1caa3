package org.hubgraph.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The countries by their names in several languages and their codes of three letters: {@code country/names.txt}. */
public final class CountryNames {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** The code of two letters by folded name. */
    private static final Map<String, String> CODES = read();

    private CountryNames() {}

    /** Case, accents, blanks and punctuation make no difference. */
    public static Optional<String> find(String name) {
        return Optional.ofNullable(CODES.get(folded(name)));
    }

    private static Map<String, String> read() {
        var codes = new HashMap<String, String>();
        try (var stream = CountryNames.class.getResourceAsStream("/country/names.txt");
                var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] parts = line.split(" ", 3);
                codes.put(folded(parts[1]), parts[0]);
                for (String name : parts[2].split("\\|")) {
                    codes.putIfAbsent(folded(name), parts[0]);
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return Map.copyOf(codes);
    }

    private static String folded(String name) {
        String apart = Normalizer.normalize(name, Normalizer.Form.NFKD);
        String plain = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
        return NO_LETTER.matcher(plain).replaceAll("");
    }
}
