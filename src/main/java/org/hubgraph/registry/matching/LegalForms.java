package org.hubgraph.registry.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.hubgraph.registry.name.NameForms;

/** The legal forms of organisations, which are not a part of their names: the file {@code /name/legal-forms.txt}. */
final class LegalForms {
    /** Languages in which the legal form may also precede the name. */
    private static final Set<String> FIRST = Set.of("ru", "uk", "bg", "ja", "ko", "id", "th", "ar", "zh", "vi", "sv");
    /** Maximum number of pieces of a legal form; a character of a script without spaces is a piece. */
    private static final int MOST_PIECES = 24;

    private static final Set<String> LAST_FORMS = new HashSet<>();
    private static final Set<String> FIRST_FORMS = new HashSet<>();

    static {
        String language = "";
        for (String line : NameFile.lines("/name/legal-forms.txt")) {
            if (line.startsWith("=")) {
                language = line.substring(1);
            } else {
                for (String form : line.split(",")) {
                    String joined = String.join("", NameForms.of(form).all().get(0));
                    LAST_FORMS.add(joined);
                    if (FIRST.contains(language)) {
                        FIRST_FORMS.add(joined);
                    }
                }
            }
        }
    }

    private LegalForms() {}

    /**
     * The part of a name without its legal forms.
     *
     * @param pieces the pieces of the name, folded
     * @return the first position and the position after the last; all if the name consists of legal forms
     */
    static int[] core(List<String> pieces) {
        int from = 0;
        int to = pieces.size();
        for (int form = longestLast(pieces, from, to); form > 0; form = longestLast(pieces, from, to)) {
            to -= form;
        }
        for (int form = longestFirst(pieces, from, to); form > 0; form = longestFirst(pieces, from, to)) {
            from += form;
        }
        return new int[] {from, to};
    }

    private static int longestLast(List<String> pieces, int from, int to) {
        int found = 0;
        for (int size = 1; size <= MOST_PIECES && to - size > from; size++) {
            if (LAST_FORMS.contains(String.join("", pieces.subList(to - size, to)))) {
                found = size;
            }
        }
        return found;
    }

    private static int longestFirst(List<String> pieces, int from, int to) {
        int found = 0;
        for (int size = 1; size <= MOST_PIECES && from + size < to; size++) {
            if (FIRST_FORMS.contains(String.join("", pieces.subList(from, from + size)))) {
                found = size;
            }
        }
        return found;
    }
}
