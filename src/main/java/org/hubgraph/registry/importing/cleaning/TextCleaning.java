package org.hubgraph.registry.importing.cleaning;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.hubgraph.registry.importing.fault.ImportFault;
import org.hubgraph.registry.importing.fault.ImportRule;
import org.hubgraph.registry.importing.fault.Severity;
import org.hubgraph.value.NoValue;
import org.hubgraph.value.TextRules;

/** Cleans texts. All other cleaning begins with it. */
public final class TextCleaning {
    private TextCleaning() {}

    /** Cleans a text of one line, such as a name. */
    public static Cleaned<String> name(String text) {
        return clean(text, false, false);
    }

    /** Cleans a value of one line. Words such as {@code unknown} mean no value, too. */
    public static Cleaned<String> value(String text) {
        return clean(text, false, true);
    }

    /** Cleans a text that may have several lines. */
    public static Cleaned<String> lines(String text) {
        return clean(text, true, false);
    }

    /** Whether the text means no value, in a name too. */
    public static boolean isNothing(String text) {
        boolean something = text.length() > NoValue.LONGEST && text.charAt(0) > ' ' && text.charAt(0) <= '~';
        return !something && name(text).isEmpty();
    }

    private static Cleaned<String> clean(String text, boolean lines, boolean words) {
        if (isPlain(text)) {
            return text.isEmpty() ? Cleaned.unchanged(null) : nothing(text, EnumSet.noneOf(Cleaner.class), words);
        }
        var cleaners = EnumSet.noneOf(Cleaner.class);
        String visible = changed(text, Invisible.removed(text), Cleaner.INVISIBLE, cleaners);
        String composed = changed(visible, Normalizer.normalize(visible, Normalizer.Form.NFC), Cleaner.NFC, cleaners);
        String trimmed = TextRules.trimmed(lines ? composed : Invisible.oneLine(composed));
        String result = changed(composed, trimmed, Cleaner.BLANKS, cleaners);
        if (result.isEmpty() || TextRules.showsNothing(result)) {
            return new Cleaned<>(null, cleaners, List.of());
        }
        return nothing(result, cleaners, words);
    }

    private static String changed(String before, String after, Cleaner cleaner, Set<Cleaner> cleaners) {
        if (!before.equals(after)) {
            cleaners.add(cleaner);
        }
        return after;
    }

    private static Cleaned<String> nothing(String text, Set<Cleaner> cleaners, boolean words) {
        if (NoValue.isMeantBy(text, words)) {
            cleaners.add(Cleaner.NOTHING);
            return new Cleaned<>(null, cleaners, List.of());
        }
        if (!Mojibake.isLikely(text)) {
            return new Cleaned<>(text, cleaners, List.of());
        }
        var fault = ImportFault.of(
                ImportRule.MOJIBAKE,
                Severity.FLAGGED,
                null,
                text,
                "looks like a text that was read in a wrong encoding");
        return new Cleaned<>(text, cleaners, List.of(fault));
    }

    /** Whether it only has printable ASCII characters, and single blanks between them. */
    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character > '~' || character == ' ' && before == ' ') {
                return false;
            }
            before = character;
        }
        return before != ' ' || text.isEmpty();
    }
}
