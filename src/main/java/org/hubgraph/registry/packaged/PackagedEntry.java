package org.hubgraph.registry.packaged;

import java.util.List;
import java.util.Objects;

import io.quarkus.runtime.annotations.RegisterForReflection;

import org.hubgraph.registry.EntryIndex;
import org.hubgraph.registry.ExternalId;
import org.hubgraph.registry.IdScheme;
import org.hubgraph.registry.LocalizedText;
import org.hubgraph.registry.Name;
import org.hubgraph.registry.Names;
import org.hubgraph.registry.RegistryEntry;
import org.hubgraph.registry.Texts;
import org.hubgraph.registry.WebAddress;

/** What the records of all four nouns have in common. */
public interface PackagedEntry {
    String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    String slug();

    List<Name> names();

    List<LocalizedText> descriptions();

    List<PackagedId> externalIds();

    List<PackagedCitation> citations();

    /** An external id in a file. */
    @RegisterForReflection
    record PackagedId(IdScheme scheme, String value, WebAddress url) {}

    /** Fills the columns that all entries share, and stores the entry with all that belongs to it. */
    default void store(RegistryEntry entry, EntryIndex index, PackagedCitations citations) {
        entry.slug = slug();
        entry.rename(new Names(names()));
        entry.describe(texts(descriptions()));
        index.add(
                entry,
                listed(externalIds()).stream().map(PackagedEntry::externalId).toList());
        citations.store(entry, citations(), "citations");
    }

    static Texts texts(List<LocalizedText> texts) {
        return new Texts(listed(texts));
    }

    static <T> List<T> listed(List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    private static ExternalId externalId(PackagedId packaged) {
        var id = new ExternalId();
        id.scheme = packaged.scheme();
        id.value = packaged.value();
        id.url = packaged.url();
        return id;
    }
}
