package org.hubgraph.registry.reconciliation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.hubgraph.failure.Invalid;
import org.hubgraph.registry.entry.EntryType;
import org.hubgraph.registry.entry.ExternalIdForm;
import org.hubgraph.registry.entry.GlobalId;
import org.hubgraph.registry.entry.Place;
import org.hubgraph.registry.matching.DescribedId;
import org.hubgraph.registry.matching.EntryDescription;
import org.hubgraph.registry.vocabulary.FundLevel;
import org.hubgraph.registry.vocabulary.HubKind;
import org.hubgraph.registry.vocabulary.TenantKind;
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.CountryNames;
import org.hubgraph.value.EmailDomain;
import org.hubgraph.value.Name;
import org.hubgraph.value.NameKind;
import org.hubgraph.value.NoValue;
import org.hubgraph.value.PartialDate;
import org.hubgraph.value.Truncation;
import org.hubgraph.value.WebAddress;

/** Makes descriptions of the values in queries. Values come from tables: one that cannot be read makes no difference. */
final class GivenValues {
    private static final int LONGEST_NAME = 500;
    private static final Pattern DOMAIN = Pattern.compile(EmailDomain.FORM);
    private static final Set<String> HUB_KINDS = names(HubKind.values());
    private static final Set<String> TENANT_KINDS = names(TenantKind.values());
    private static final Set<String> FUND_LEVELS = names(FundLevel.values());

    private final ReconciliationQuery query;

    GivenValues(ReconciliationQuery query) {
        this.query = query;
    }

    /** @param survivors of merged entries, by the keys of those, for {@link #related} */
    EntryDescription description(EntryType type, Map<UUID, UUID> survivors) {
        return new EntryDescription(
                type,
                names(),
                places(),
                all(Property.BEGAN).stream()
                        .flatMap(text -> date(text).stream())
                        .findFirst()
                        .orElse(null),
                all(Property.KIND).stream()
                        .map(text -> text.strip().toUpperCase(Locale.ROOT).replace(' ', '_'))
                        .filter(kinds(type)::contains)
                        .toList(),
                all(Property.WEBSITE).stream()
                        .flatMap(text -> address(text).stream())
                        .findFirst()
                        .orElse(null),
                all(Property.EMAIL_DOMAIN).stream()
                        .map(text ->
                                text.substring(text.indexOf('@') + 1).strip().toLowerCase(Locale.ROOT))
                        .filter(domain -> domain.length() <= EmailDomain.MOST_CHARACTERS
                                && DOMAIN.matcher(domain).matches())
                        .toList(),
                ids(),
                related().map(key -> survivors.getOrDefault(key, key)).orElse(null));
    }

    /** The kinds that entries of a type may have. */
    private static Set<String> kinds(EntryType type) {
        return switch (type) {
            case HUB -> HUB_KINDS;
            case TENANT -> TENANT_KINDS;
            case FUND -> FUND_LEVELS;
            default -> Set.of();
        };
    }

    private static Set<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    private List<String> all(String property) {
        return query.properties().stream()
                .filter(given -> given.property().equals(property))
                .map(ReconciliationQuery.Given::value)
                .filter(text ->
                        !text.isBlank() && (property.equals(Property.NAME) || !NoValue.isMeantBy(text.strip(), true)))
                .toList();
    }

    private List<Name> names() {
        var texts = new ArrayList<String>();
        if (query.text() != null) {
            texts.add(query.text());
        }
        texts.addAll(all(Property.NAME));
        return texts.stream()
                .map(text -> Truncation.to(text, LONGEST_NAME).strip())
                .filter(text -> !text.isEmpty())
                .distinct()
                .map(text -> Name.undated(text, null, NameKind.OFFICIAL))
                .toList();
    }

    private List<Place> places() {
        var country = all(Property.COUNTRY).stream()
                .flatMap(text -> country(text).stream())
                .findFirst()
                .orElse(null);
        var places = new ArrayList<Place>();
        all(Property.CITY).forEach(city -> places.add(place(country, city.strip())));
        if (places.isEmpty() && country != null) {
            places.add(place(country, null));
        }
        return places;
    }

    private static Place place(CountryCode country, String city) {
        return new Place(country, null, city, List.of(), null, null, null, null, null, null, null);
    }

    private static Optional<CountryCode> country(String text) {
        String code = CountryNames.find(text).orElseGet(() -> text.strip().toUpperCase(Locale.ROOT));
        try {
            return Optional.of(new CountryCode(code));
        } catch (Invalid unknown) {
            return Optional.empty();
        }
    }

    private static Optional<PartialDate> date(String text) {
        // Spreadsheets add a time to days.
        String day = text.strip().replaceFirst("T[0-9:.]+Z?$", "");
        try {
            return Optional.of(new PartialDate(day));
        } catch (Invalid unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<WebAddress> address(String text) {
        String given = text.strip();
        try {
            return Optional.of(new WebAddress(given.contains("://") ? given : "https://" + given));
        } catch (Invalid unreadable) {
            return Optional.empty();
        }
    }

    private List<DescribedId> ids() {
        var ids = new ArrayList<DescribedId>();
        for (var given : query.properties()) {
            Property.find(given.property())
                    .filter(property -> property.scheme() != null)
                    .flatMap(property -> ExternalIdForm.find(property.scheme(), given.value())
                            .map(value -> new DescribedId(property.scheme(), "", value)))
                    .ifPresent(ids::add);
        }
        return ids;
    }

    /** The primary key of the entry that {@code partOf} names. */
    Optional<UUID> related() {
        return query.properties().stream()
                .filter(given -> given.property().equals(Property.PART_OF))
                .flatMap(given -> GlobalId.parse(given.value()).stream())
                .map(GlobalId::key)
                .findFirst();
    }
}
