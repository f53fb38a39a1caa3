package org.hubgraph.registry.reconciliation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.hubgraph.registry.entry.IdScheme;
import org.hubgraph.registry.entry.Place;
import org.hubgraph.registry.matching.EntryDescription;
import org.hubgraph.value.Name;

/**
 * A property of entries that queries give and extensions fetch.
 *
 * @param id as in requests
 * @param name for people
 * @param scheme the scheme of an external id; null for other properties
 * @param values its values, as texts; null if it is only given in queries
 */
record Property(
        String id, String name, String description, IdScheme scheme, Function<EntryDescription, List<String>> values) {
    /** Schemes of ids that are unique without the name of a register. */
    private static final List<IdScheme> SCHEMES = List.of(
            IdScheme.ROR,
            IdScheme.WIKIDATA,
            IdScheme.LEI,
            IdScheme.ORCID,
            IdScheme.ISNI,
            IdScheme.GRID,
            IdScheme.FUNDREF,
            IdScheme.OPENCORPORATES,
            IdScheme.OPENALEX,
            IdScheme.CRUNCHBASE);

    /** All properties. */
    public static final List<Property> ALL = all();

    static final String NAME = "name";
    static final String COUNTRY = "country";
    static final String CITY = "city";
    static final String BEGAN = "began";
    static final String KIND = "kind";
    static final String WEBSITE = "website";
    static final String EMAIL_DOMAIN = "emailDomain";
    static final String PART_OF = "partOf";

    public static Optional<Property> find(String id) {
        return ALL.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private static List<Property> all() {
        var all = new ArrayList<>(List.of(
                of("name", "name", "Another name.", described -> described.names().stream()
                        .map(Name::text)
                        .toList()),
                of(
                        "country",
                        "country",
                        "The country: its ISO 3166-1 code of two or three letters, or its name in English.",
                        described -> places(described, place -> Objects.toString(place.country(), null))),
                of("city", "city", "The city, in any language.", described -> places(described, Place::city)),
                of(
                        "began",
                        "founded or opened",
                        "When it was founded, opened or launched: a year, month or day, such as 2010-05.",
                        described -> described.began() == null
                                ? List.of()
                                : List.of(described.began().toString())),
                of(
                        "kind",
                        "kind",
                        "Its kind, as in the schema of the registry, such as UNIVERSITY or SCIENCE_PARK.",
                        EntryDescription::kinds),
                of(
                        "website",
                        "website",
                        "The address of its own website.",
                        described -> described.website() == null
                                ? List.of()
                                : List.of(described.website().text())),
                of(
                        "emailDomain",
                        "e-mail domain",
                        "The domain of its e-mail addresses, or an address.",
                        EntryDescription::emailDomains),
                new Property(
                        "partOf",
                        "belongs to",
                        "The hub or organisation that it belongs to, by its id in this service.",
                        null,
                        null)));
        for (var scheme : SCHEMES) {
            String name = scheme == IdScheme.WIKIDATA || scheme == IdScheme.CRUNCHBASE
                    ? scheme.name().charAt(0) + scheme.name().substring(1).toLowerCase(Locale.ROOT) + " id"
                    : scheme.name() + " id";
            all.add(new Property(
                    scheme.name().toLowerCase(Locale.ROOT),
                    name,
                    "The id, or its address, in that registry.",
                    scheme,
                    described -> described.externalIds().stream()
                            .filter(id -> id.scheme() == scheme)
                            .map(id -> id.value())
                            .toList()));
        }
        return List.copyOf(all);
    }

    private static Property of(
            String id, String name, String description, Function<EntryDescription, List<String>> values) {
        return new Property(id, name, description, null, values);
    }

    private static List<String> places(EntryDescription described, Function<Place, String> part) {
        return described.places().stream()
                .map(part)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Properties whose id or name begins with a text, in any case. */
    public static List<Property> beginningWith(String prefix) {
        String folded = prefix.toLowerCase(Locale.ROOT).strip();
        return ALL.stream()
                .filter(each -> Stream.of(each.id(), each.name())
                        .flatMap(text -> Stream.concat(Stream.of(text), Arrays.stream(text.split(" "))))
                        .anyMatch(text -> text.toLowerCase(Locale.ROOT).startsWith(folded)))
                .toList();
    }
}
