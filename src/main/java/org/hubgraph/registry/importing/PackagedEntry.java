package org.hubgraph.registry.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;

import io.quarkus.runtime.annotations.RegisterForReflection;

import org.hubgraph.failure.Invalid;
import org.hubgraph.registry.entry.EntryIndex;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.ExternalId;
import org.hubgraph.registry.entry.ExternalIdForm;
import org.hubgraph.registry.entry.IdScheme;
import org.hubgraph.registry.entry.Names;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.entry.Texts;
import org.hubgraph.value.LocalizedText;
import org.hubgraph.value.Name;
import org.hubgraph.value.WebAddress;

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
    record PackagedId(@NotNull IdScheme scheme, @NotNull String value, WebAddress url) {}

    /** Fills the columns that all entries share, and stores the entry with all that belongs to it. */
    default void store(RegistryEntry entry, EntryIndex index, PackagedCitations citations) {
        entry.slug = slug();
        entry.rename(new Names(names()));
        entry.describe(texts(descriptions()));
        index.add(entry, externalIds(EntryType.of(entry), listed(externalIds())));
        citations.store(entry, citations(), "citations");
    }

    static Texts texts(List<LocalizedText> texts) {
        return new Texts(listed(texts));
    }

    static <T> List<T> listed(List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    private static List<ExternalId> externalIds(EntryType type, List<PackagedId> packaged) {
        var ids = new ArrayList<ExternalId>();
        for (PackagedId one : packaged) {
            String at = "externalIds[" + ids.size() + "]";
            var id = new ExternalId();
            id.scheme = one.scheme();
            try {
                id.value = ExternalIdForm.canonical(one.scheme(), one.value());
            } catch (Invalid noId) {
                throw new PackagedFault(at + ".value", noId.getMessage());
            }
            id.url = one.url();
            ExternalIdForm.misplaced(id.scheme, type).ifPresent(reason -> {
                throw new PackagedFault(at, reason);
            });
            ids.add(id);
        }
        return ids;
    }
}
