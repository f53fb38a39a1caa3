package org.hubgraph.registry.reconciliation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /** The type with an id, such as {@code Hub}. */
    static Optional<EntryType> find(String id) {
        return Stream.of(EntryType.values())
                .filter(type -> type.typeName().equals(id))
                .findFirst();
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
