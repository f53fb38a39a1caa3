package org.hubgraph.registry.matching;

import java.util.List;
import java.util.UUID;

import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.Place;
import org.hubgraph.value.Name;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.WebAddress;

/**
 * What a source says about an entry, as far as it serves to recognise the entry. A list may be null instead of empty.
 *
 * @param type the type of the entry; only entries of this type are candidates
 * @param names its names in any order; of more than {@link #MOST_NAMES} the first are compared
 * @param places its places, the main one first. A place may have only a country, only a city or only coordinates
 * @param began when it was founded, opened or launched; null if the source does not say
 * @param kinds the names of its kinds: of a {@code TenantKind}, a {@code HubKind} or a {@code FundLevel}
 * @param website its own website; null if the source does not say
 * @param emailDomains the domains of its e-mail addresses, such as {@code example.org}, in any case
 * @param externalIds its ids in other registries, in canonical form
 * @param relatedKey the primary key of an entry that it belongs to, such as the hub of a tenant, the parent or operator
 *     of a hub, or the organisation of a person; null if the source does not say or if that entry is not known
 */
public record EntryDescription(
        EntryType type,
        List<Name> names,
        List<Place> places,
        PartialDate began,
        List<String> kinds,
        WebAddress website,
        List<String> emailDomains,
        List<DescribedId> externalIds,
        UUID relatedKey) {
    /** Maximum number of names of a description, and of an entry, that are compared. */
    public static final int MOST_NAMES = 12;

    public EntryDescription {
        names = listOf(names);
        places = listOf(places);
        kinds = listOf(kinds);
        emailDomains = listOf(emailDomains);
        externalIds = listOf(externalIds);
    }

    /** A description of which only the names are known. */
    public static EntryDescription named(EntryType type, List<Name> names) {
        return new EntryDescription(type, names, null, null, null, null, null, null, null);
    }

    private static <T> List<T> listOf(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }
}
