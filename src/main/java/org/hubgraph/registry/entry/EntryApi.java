package org.hubgraph.registry.entry;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import org.hubgraph.graphql.projection.ListSize;
import org.hubgraph.graphql.projection.ReadRows;
import org.hubgraph.graphql.projection.Reads;
import org.hubgraph.graphql.projection.Statements;
import org.hubgraph.value.LanguageTag;

/** Resolves the fields of all entries that have arguments or read another table. */
@GraphQLApi
@RegisterForReflection
public class EntryApi {
    private final EntityManager entities;

    EntryApi(EntityManager entities) {
        this.entities = entities;
    }

    @NonNull
    @Description("The best name: in the requested language, otherwise in English, otherwise the first known."
            + " Official names are preferred to others.")
    @Reads(value = "defaultName", withArguments = "allNames")
    @Statements(0)
    public String name(@Source Entry entry, @Description(ArgumentTexts.LANGUAGE) LanguageTag language) {
        var row = (RegistryEntry) entry;
        return language == null ? row.defaultName : row.allNames.best(language);
    }

    @Description("A short description of the entry: in the requested language, otherwise in English, otherwise the"
            + " first known. Null if there is none.")
    @Reads(value = "defaultDescription", withArguments = "descriptions")
    @Statements(0)
    public String description(@Source Entry entry, @Description(ArgumentTexts.LANGUAGE) LanguageTag language) {
        var row = (RegistryEntry) entry;
        return language == null ? row.defaultDescription : row.descriptions.best(language);
    }

    @NonNull
    @Description("The ids that other registries gave to the entry, by scheme, preferred ones first, and value.")
    @ListSize(most = ExternalId.MOST)
    public List<@NonNull List<@NonNull ExternalId>> externalIds(@Source List<Entry> entries) {
        var keys = entries.stream().map(entry -> ((RegistryEntry) entry).key).toList();
        var ids = ReadRows.counted(entities.createQuery(
                        "select x, case when exists (" + EntryIndex.OTHER_CLAIM
                                + ") then true else false end from ExternalId x where among(:keys, x.entryKey)"
                                + " order by x.scheme, x.preferred desc, x.issuerKey, x.value",
                        Object[].class)
                .setParameter("keys", keys.stream().distinct().toArray(UUID[]::new))
                .getResultList());
        var found = ids.stream()
                .map(row -> listed((ExternalId) row[0], (Boolean) row[1]))
                .collect(Collectors.groupingBy(id -> id.entryKey));
        return keys.stream().map(key -> found.getOrDefault(key, List.of())).toList();
    }

    private static ExternalId listed(ExternalId id, boolean claimedByOthers) {
        id.disputed = claimedByOthers || id.isRecordedAsDisputed();
        return id;
    }
}
