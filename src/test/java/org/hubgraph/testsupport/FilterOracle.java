package org.hubgraph.testsupport;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;

import org.hubgraph.registry.entry.ExternalId;
import org.hubgraph.registry.entry.Place;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.person.Person;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.vocabulary.HubStatus;
import org.hubgraph.value.CountryCode;
import org.hubgraph.value.Name;

/**
 * Evaluates a filter, as the JSON that a client sends, on an entry in memory. Implemented from the descriptions in the
 * schema. A condition on an unknown value is false, and so is its negation.
 */
public final class FilterOracle {
    private final RegistryData data;

    public FilterOracle(RegistryData data) {
        this.data = data;
    }

    public boolean hub(Hub hub, Map<String, Object> filter) {
        return all(hub, filter, this::hub, (field, wanted) -> switch (field) {
            case "kinds" -> list(wanted).contains(hub.kind.name());
            case "countries" -> country(hub.country, wanted);
            case "subdivisions" -> list(wanted).contains(hub.subdivision);
            case "city" -> text(hub.city, wanted);
            case "district" -> text(hub.district, wanted);
            case "services" ->
                data.services.get(hub.key).stream()
                        .anyMatch(kind -> list(wanted).contains(kind.name()));
            case "openedFrom" -> DateOracle.mayBeFrom(hub.openedOn, (String) wanted);
            case "openedUntil" -> DateOracle.mayBeUntil(hub.openedOn, (String) wanted);
            case "openOn" -> openOn(hub, (String) wanted);
            case "parentId" ->
                hub.parentKey != null
                        && data.entry(Hub.class, hub.parentKey).getId().equals(wanted);
            case "within" -> within(hub.latitude, hub.longitude, map(wanted));
            case "websiteHosts" -> list(wanted).contains(hub.websiteHost);
            case "statuses" -> list(wanted).contains(hub.status.name());
            case "statusVerifiedFrom" -> DateOracle.mayBeFrom(hub.statusVerifiedOn, (String) wanted);
            case "statusVerifiedUntil" -> DateOracle.mayBeUntil(hub.statusVerifiedOn, (String) wanted);
            case "sectors" -> sectors(hub.sectorKeys, map(wanted));
            case "externalId" -> externalId(hub, map(wanted));
            default -> throw new IllegalArgumentException(field);
        });
    }

    private static boolean openOn(Hub hub, String date) {
        boolean ended = hub.status == HubStatus.CLOSED;
        return hub.status != HubStatus.PLANNED && DateOracle.holds(hub.openedOn, hub.closedOn, ended, date);
    }

    private boolean sectors(List<UUID> keys, Map<String, Object> wanted) {
        return keys.stream().anyMatch(key -> {
            var outwards = data.outwards(key);
            var sectors = Boolean.TRUE.equals(wanted.get("includeDescendants")) ? outwards : outwards.subList(0, 1);
            return sectors.stream()
                    .anyMatch(sector -> (!wanted.containsKey("any")
                                    || list(wanted.get("any")).contains(sector.slug))
                            && (!wanted.containsKey("name")
                                    || sector.allNames.all().stream()
                                            .anyMatch(name -> text(name.text(), wanted.get("name")))));
        });
    }

    public boolean tenant(Tenant tenant, Map<String, Object> filter) {
        return all(tenant, filter, this::tenant, (field, wanted) -> switch (field) {
            case "kinds" -> tenant.kindNames.stream().anyMatch(list(wanted)::contains);
            case "ended" -> wanted.equals(tenant.ended);
            case "place" -> tenant.getPlaces().stream().anyMatch(place -> place(place, map(wanted)));
            case "emailDomains" -> tenant.emailDomains.stream().anyMatch(list(wanted)::contains);
            case "websiteHosts" -> list(wanted).contains(tenant.websiteHost);
            case "sectors" -> sectors(tenant.sectorKeys, map(wanted));
            case "countries" -> country(tenant.country, wanted);
            case "foundedFrom" -> DateOracle.mayBeFrom(tenant.foundedOn, (String) wanted);
            case "foundedUntil" -> DateOracle.mayBeUntil(tenant.foundedOn, (String) wanted);
            case "externalId" -> externalId(tenant, map(wanted));
            default -> throw new IllegalArgumentException(field);
        });
    }

    public boolean person(Person person, Map<String, Object> filter) {
        return all(person, filter, this::person, (field, wanted) -> switch (field) {
            case "externalId" -> externalId(person, map(wanted));
            case "fieldsOfWork" -> person.fieldsOfWork.stream().anyMatch(work -> text(work, Map.of("in", wanted)));
            default -> throw new IllegalArgumentException(field);
        });
    }

    public boolean fund(Fund fund, Map<String, Object> filter) {
        return all(fund, filter, this::fund, (field, wanted) -> switch (field) {
            case "ended" -> wanted.equals(fund.ended);
            case "websiteHosts" -> list(wanted).contains(fund.websiteHost);
            case "levels" -> list(wanted).contains(fund.level.name());
            case "size" -> size(fund, map(wanted));
            case "externalId" -> externalId(fund, map(wanted));
            default -> throw new IllegalArgumentException(field);
        });
    }

    /** All given conditions must be true; null counts as absent. */
    private <E extends RegistryEntry> boolean all(
            E entry,
            Map<String, Object> filter,
            BiPredicate<E, Map<String, Object>> nested,
            BiPredicate<String, Object> own) {
        return filter.entrySet().stream()
                .filter(condition -> condition.getValue() != null)
                .allMatch(condition -> holds(entry, condition.getKey(), condition.getValue(), nested, own));
    }

    private static <E extends RegistryEntry> boolean holds(
            E entry,
            String field,
            Object wanted,
            BiPredicate<E, Map<String, Object>> nested,
            BiPredicate<String, Object> own) {
        return switch (field) {
            case "slugs" -> list(wanted).contains(entry.slug);
            case "name" -> entry.allNames.all().stream().map(Name::text).anyMatch(name -> text(name, wanted));
            case "updatedSince" -> !entry.updatedAt.isBefore(instant(wanted));
            case "and" -> list(wanted).stream().allMatch(filter -> nested.test(entry, map(filter)));
            case "or" -> list(wanted).stream().anyMatch(filter -> nested.test(entry, map(filter)));
            case "not" -> !nested.test(entry, map(wanted));
            default -> own.test(field, wanted);
        };
    }

    private static Instant instant(Object wanted) {
        return OffsetDateTime.parse((String) wanted).toInstant();
    }

    private static boolean country(CountryCode country, Object wanted) {
        return country != null && list(wanted).contains(country.text());
    }

    private static boolean text(String text, Object conditions) {
        return map(conditions).entrySet().stream()
                .filter(condition -> condition.getValue() != null)
                .allMatch(condition -> text != null && text(text, condition.getKey(), condition.getValue()));
    }

    private static boolean text(String text, String field, Object wanted) {
        String folded = TextOracle.folded(text);
        return switch (field) {
            case "equals" -> folded.equals(TextOracle.folded((String) wanted));
            case "in" -> list(wanted).stream().anyMatch(one -> folded.equals(TextOracle.folded((String) one)));
            case "startsWith" -> folded.startsWith(TextOracle.folded((String) wanted));
            case "contains" -> folded.contains(TextOracle.folded((String) wanted));
            default -> throw new IllegalArgumentException(field);
        };
    }

    private boolean externalId(RegistryEntry entry, Map<String, Object> wanted) {
        for (ExternalId id : data.externalIds.get(entry.key)) {
            boolean value = wanted.get("value") == null || wanted.get("value").equals(id.value);
            boolean claim = !Boolean.TRUE.equals(wanted.get("disputed")) && wanted.get("schemeName") == null;
            if (value && claim && id.scheme.name().equals(wanted.get("scheme"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean place(Place place, Map<String, Object> filter) {
        return filter.entrySet().stream()
                .filter(condition -> condition.getValue() != null)
                .allMatch(condition -> place(place, condition.getKey(), condition.getValue()));
    }

    private static boolean place(Place place, String field, Object wanted) {
        return switch (field) {
            case "countries" -> country(place.country(), wanted);
            case "subdivisions" -> list(wanted).contains(place.subdivision());
            case "city" -> text(place.city(), wanted);
            case "district" -> text(place.district(), wanted);
            case "street" ->
                place.street() != null
                        && place.street().startsWith((String) map(wanted).get("startsWith"));
            case "postcodes" -> list(wanted).contains(place.postcode());
            case "geonamesIds" -> list(wanted).contains(place.geonamesId());
            case "within" -> within(place.latitude(), place.longitude(), map(wanted));
            default -> throw new IllegalArgumentException(field);
        };
    }

    private static boolean within(Double latitude, Double longitude, Map<String, Object> box) {
        if (latitude == null || longitude == null) {
            return false;
        }
        double west = (double) box.get("west");
        double east = (double) box.get("east");
        boolean between =
                west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
        return between && latitude >= (double) box.get("south") && latitude <= (double) box.get("north");
    }

    private static boolean size(Fund fund, Map<String, Object> wanted) {
        if (fund.size == null || !fund.size.currency.text().equals(wanted.get("currency"))) {
            return false;
        }
        var amount = fund.size.amount.value();
        boolean least = wanted.get("min") == null || amount.compareTo(new BigDecimal((String) wanted.get("min"))) >= 0;
        boolean most = wanted.get("max") == null || amount.compareTo(new BigDecimal((String) wanted.get("max"))) <= 0;
        return least && most;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object json) {
        return (Map<String, Object>) json;
    }

    private static List<?> list(Object json) {
        return (List<?>) json;
    }
}
