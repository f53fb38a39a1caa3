package org.hubgraph.registry.erasure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Finds words that name not only the person but also another entry or a place. */
final class Homonyms {
    private static final Set<String> PLACES = Set.of("city", "district");
    private static final String NAMES = "names";
    /**
     * Maximum length of a word in a script without spaces that is exempt if it occurs inside another name: so short a
     * word may be part of a longer word without being a name in it.
     */
    private static final int SHORT_SYLLABLES = 2;

    private final Erasure erasure;
    private final NameFinder finder;

    Homonyms(Erasure erasure) {
        this.erasure = erasure;
        this.finder = erasure.finderOfAll();
    }

    /** Exempts words that are names of countries, cities, districts or other entries. */
    void exempt(Connection connection, List<TextTable> tables) throws SQLException {
        exemptCountries();
        for (TextTable table : tables) {
            if (!table.isHistory() && (table.hasColumn(NAMES) || PLACES.stream().anyMatch(table::hasColumn))) {
                table.scan(connection, row -> {
                    if (!row.isOf(erasure.entries())) {
                        row.texts().forEach(this::look);
                    }
                });
            }
        }
    }

    private void exemptCountries() {
        var folding = new Folding();
        for (Word word : erasure.words()) {
            folding.fold(word.text());
            if (Countries.isOne(new String(folding.letters, 0, folding.length))) {
                erasure.exempt(word, Exemption.PLACE);
            }
        }
    }

    private void look(TextColumn column, Object value) {
        if (column.name().equals(NAMES)) {
            if (!TextColumn.mayBeInList((String) value, finder)) {
                return;
            }
            TextColumn.forEachText((String) value, name -> look(name, Exemption.OTHER_ENTRY));
        } else if (PLACES.contains(column.name())) {
            look((String) value, Exemption.PLACE);
        }
    }

    private boolean look(String name, Exemption why) {
        var found = finder.find(name, false);
        found.stream()
                .filter(one -> one.whole() || isSingle(one.spelling()))
                .forEach(
                        one -> erasure.exempt(erasure.words().get(one.spelling().word()), why));
        return !found.isEmpty();
    }

    private static boolean isSingle(Spelling spelling) {
        return spelling.joints().isEmpty()
                && (Folding.isSpaced((int) spelling.letters().charAt(0))
                        || spelling.letters().length() <= SHORT_SYLLABLES);
    }
}
