package org.hubgraph.registry.reconciliation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.hubgraph.registry.entry.EntryType;

/** The types of entries as the service names them. */
final class Types {
    private static final Map<EntryType, String> NAMES = Map.of(
            EntryType.HUB, "Innovation hub",
            EntryType.TENANT, "Organisation",
            EntryType.PERSON, "Person",
            EntryType.FUND, "Fund",
            EntryType.SECTOR, "Sector");

    private Types() {}

    /** The types with the ids, such as {@code Hub}; all if there are no ids. */
    static List<EntryType> among(List<String> ids) {
        return Stream.of(EntryType.values())
                .filter(type -> ids.isEmpty() || ids.contains(type.typeName()))
                .toList();
    }

    static String name(EntryType type) {
        return NAMES.get(type);
    }

    /** Types whose id or name begins with a text, in any case. */
    static Stream<EntryType> beginningWith(String prefix) {
        String folded = prefix.strip().toLowerCase(Locale.ROOT);
        return Stream.of(EntryType.values()).filter(type -> Stream.of(type.typeName(), name(type))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).startsWith(folded)));
    }
}
