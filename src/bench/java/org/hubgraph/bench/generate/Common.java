package org.hubgraph.bench.generate;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.hubgraph.registry.entry.Names;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.entry.Texts;
import org.hubgraph.value.LanguageTag;
import org.hubgraph.value.LocalizedText;
import org.hubgraph.value.Name;
import org.hubgraph.value.NameKind;

/** Columns and values that rows and entries share. */
final class Common {
    private static final OffsetDateTime BEGINNING = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final LanguageTag ENGLISH = new LanguageTag("en");
    private static final List<String> OF_ROWS = List.of("id", "version", "created_at", "updated_at");
    private static final List<String> OF_ENTRIES =
            List.of("slug", "name", "name_key", "names", "description", "descriptions");

    private Common() {}

    static List<String> rowColumns(String... others) {
        return Stream.concat(OF_ROWS.stream(), Stream.of(others)).toList();
    }

    static List<String> entryColumns(String... others) {
        return Stream.of(OF_ROWS, OF_ENTRIES, List.of(others))
                .flatMap(List::stream)
                .toList();
    }

    /** The values of a row that was stored one second after the previous row and never changed. */
    static Object[] row(UUID key, long number, Object... others) {
        var stored = BEGINNING.plusSeconds(number);
        var all = new ArrayList<Object>(List.of(key, 0, stored, stored));
        all.addAll(Arrays.asList(others));
        return all.toArray();
    }

    /** The values of an entry. The application's own class derives values from names and descriptions. */
    static Object[] entry(RegistryEntry entry, long number, Object... others) {
        var all = new ArrayList<Object>(Arrays.asList(
                entry.slug,
                entry.defaultName,
                entry.nameKey,
                entry.allNames.toString(),
                entry.defaultDescription,
                entry.descriptions.toString()));
        all.addAll(Arrays.asList(others));
        return row(entry.key, number, all.toArray());
    }

    static <E extends RegistryEntry> E named(E entry, String table, long number, String name) {
        entry.key = Hash.key(table, number);
        entry.slug = table + "-" + number;
        entry.rename(names(name));
        return entry;
    }

    static Names names(String only) {
        return new Names(List.of(Name.undated(only, ENGLISH, NameKind.OFFICIAL)));
    }

    static Texts english(String text) {
        return new Texts(List.of(new LocalizedText(text, ENGLISH)));
    }
}
