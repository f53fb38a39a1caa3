package org.hubgraph.testsupport;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

import org.hubgraph.registry.entry.ExternalId;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.person.Person;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.registry.vocabulary.FundLevel;
import org.hubgraph.registry.vocabulary.HubKind;
import org.hubgraph.registry.vocabulary.HubStatus;
import org.hubgraph.registry.vocabulary.ServiceKind;
import org.hubgraph.registry.vocabulary.TenantKind;
import org.hubgraph.value.CountryCode;

/**
 * Random filters, as the JSON that a client sends. Most conditions are chosen so that a randomly picked row meets them;
 * the others are arbitrary.
 */
public final class RandomFilters {
    private static final List<String> HUB = List.of(
            "kinds",
            "countries",
            "city",
            "district",
            "services",
            "openedFrom",
            "openedUntil",
            "parentId",
            "within",
            "websiteHosts",
            "subdivisions",
            "statuses",
            "statusVerifiedFrom",
            "statusVerifiedUntil",
            "sectors",
            "externalId");
    private static final List<String> TENANT = List.of(
            "kinds",
            "sectors",
            "countries",
            "foundedFrom",
            "foundedUntil",
            "externalId",
            "emailDomains",
            "placeCountries",
            "placeCities",
            "ended",
            "websiteHosts");
    private static final List<String> SHARED = List.of("slugs", "name", "updatedSince");
    private static final List<String> COUNTRIES = List.of("CN", "KR", "DE", "FR", "BR", "FJ", "US");

    private final RandomValues random;
    private final RegistryData data;

    public RandomFilters(long seed, RegistryData data) {
        this.random = new RandomValues(seed);
        this.data = data;
    }

    public RandomValues random() {
        return random;
    }

    /** @param depth maximum number of nested levels of and, or and not */
    public Map<String, Object> hub(int depth) {
        var like = random.of(data.hubs);
        return filter(HUB, like, depth, this::hub, (filter, field) -> filter.put(field, hub(field, like)));
    }

    public Map<String, Object> tenant(int depth) {
        var like = random.of(data.tenants);
        return filter(TENANT, like, depth, this::tenant, (filter, field) -> filter.put(field, tenant(field, like)));
    }

    public Map<String, Object> person(int depth) {
        var like = random.of(data.people);
        return filter(
                List.of("externalId", "fieldsOfWork"),
                like,
                depth,
                this::person,
                (filter, field) -> filter.put(field, person(field, like)));
    }

    public Map<String, Object> fund(int depth) {
        var like = random.of(data.funds);
        return filter(
                List.of("levels", "size", "websiteHosts", "ended", "externalId"),
                like,
                depth,
                this::fund,
                (filter, field) -> filter.put(field, fund(field, like)));
    }

    private Map<String, Object> filter(
            List<String> own,
            RegistryEntry like,
            int depth,
            IntFunction<Map<String, Object>> nested,
            BiConsumer<Map<String, Object>, String> put) {
        var filter = new HashMap<String, Object>();
        int conditions = random.of(0, 1, 1, 1, 2, 2);
        for (int i = 0; i < conditions; i++) {
            if (random.chance(75)) {
                put.accept(filter, random.of(own));
            } else {
                String field = random.of(SHARED);
                filter.put(field, shared(field, like));
            }
        }
        if (depth > 0 && random.chance(60)) {
            combine(filter, depth - 1, nested);
        }
        if (random.chance(5)) {
            filter.putIfAbsent(random.of("and", "or", "not", "slugs", "name"), null);
        }
        return filter;
    }

    private void combine(Map<String, Object> filter, int depth, IntFunction<Map<String, Object>> nested) {
        String field = random.of("and", "or", "or", "not");
        if (field.equals("not")) {
            filter.put(field, nested.apply(depth));
            return;
        }
        var filters = new ArrayList<Map<String, Object>>();
        int parts = random.of(0, 1, 2, 2, 3);
        for (int i = 0; i < parts; i++) {
            filters.add(nested.apply(depth));
        }
        filter.put(field, filters);
    }

    private Object shared(String field, RegistryEntry like) {
        return switch (field) {
            case "slugs" -> List.of(like.slug, random.of(data.hubs).slug, random.of(data.tenants).slug, "nobody");
            case "name" -> text(random.of(like.allNames.all()).text());
            default ->
                like.updatedAt
                        .plusNanos(random.of(0, 0, 1000, -1000))
                        .atOffset(ZoneOffset.ofHours(random.of(0, 2, -7)))
                        .toString();
        };
    }

    private Object hub(String field, Hub like) {
        return switch (field) {
            case "kinds" -> constants(HubKind.values(), 3);
            case "countries" -> countries(like.country);
            case "subdivisions" -> random.some(List.of("CN-SH", "FR-IDF", "No province"), 2);
            case "city" -> text(like.city == null ? "Suva" : like.city);
            case "district" -> text(like.district == null ? "Pudong" : like.district);
            case "services" -> constants(ServiceKind.values(), 2);
            case "openedFrom", "openedUntil" ->
                like.openedOn == null || random.chance(50) ? random.sourceDate() : like.openedOn.toString();
            case "parentId" ->
                like.parentKey == null || random.chance(20)
                        ? like.getId()
                        : data.entry(Hub.class, like.parentKey).getId();
            case "within" -> box(like);
            case "websiteHosts" -> hosts();
            case "statuses" -> constants(HubStatus.values(), 2);
            case "statusVerifiedFrom", "statusVerifiedUntil" ->
                like.statusVerifiedOn == null || random.chance(50)
                        ? random.sourceDate()
                        : like.statusVerifiedOn.toString();
            case "sectors" -> sectors();
            case "externalId" -> externalId(like);
            default -> throw new IllegalArgumentException(field);
        };
    }

    private Object tenant(String field, Tenant like) {
        return switch (field) {
            case "kinds" -> constants(TenantKind.values(), 4);
            case "sectors" -> sectors();
            case "countries" -> countries(like.country);
            case "externalId" -> externalId(like);
            case "ended" -> random.chance(50);
            case "placeCountries" -> random.some(COUNTRIES, 3);
            case "placeCities" -> List.of(random.variant(random.of(GeneratedNames.CITIES)), "Nowhere");
            case "emailDomains", "websiteHosts" -> hosts();
            default -> like.foundedOn == null || random.chance(50) ? random.sourceDate() : like.foundedOn.toString();
        };
    }

    private Object person(String field, Person like) {
        if (field.equals("fieldsOfWork")) {
            return random.some(List.of("PHYSICS", "computer-vision", "물리학", "Law"), 2);
        }
        return externalId(like);
    }

    private Object fund(String field, Fund some) {
        if (field.equals("externalId")) {
            return externalId(some);
        }
        if (field.equals("ended")) {
            return random.chance(50);
        }
        if (field.equals("websiteHosts")) {
            return hosts();
        }
        if (field.equals("levels")) {
            return constants(FundLevel.values(), 3);
        }
        Fund like =
                random.of(data.funds.stream().filter(fund -> fund.size != null).toList());
        var size = new HashMap<String, Object>();
        size.put("currency", random.chance(80) ? like.size.currency.text() : random.of("EUR", "JPY"));
        if (random.chance(50)) {
            size.put("min", random.of(like.size.amount.toString(), "0.500001", "-1", "1000000.0"));
        }
        if (random.chance(50)) {
            size.put("max", random.of(like.size.amount.toString(), "12.345677", "99999999999999999999999999999999"));
        }
        return size;
    }

    private List<String> hosts() {
        return random.some(List.of("one.example", "two.example", "three.example", "no.example"), 2);
    }

    private Map<String, Object> sectors() {
        var filter = new HashMap<String, Object>();
        if (random.chance(70)) {
            filter.put("any", random.some(List.of("robotics", "chips", "biotech", "Robotics", "none-such"), 2));
        }
        if (random.chance(30)) {
            filter.put("name", text(random.of("Robotics", "Foundation models", "大模型", "Bio-Tech")));
        }
        if (random.chance(50)) {
            filter.put("includeDescendants", random.chance(70));
        }
        return filter;
    }

    private List<String> constants(Enum<?>[] all, int most) {
        return random.some(Arrays.stream(all).map(Enum::name).toList(), most);
    }

    private List<String> countries(CountryCode like) {
        var countries = new ArrayList<>(random.some(COUNTRIES, 2));
        if (like != null && random.chance(70)) {
            countries.add(like.text());
        }
        return countries;
    }

    private Map<String, Object> externalId(RegistryEntry like) {
        var filter = new HashMap<String, Object>();
        var ids = data.externalIds.get(like.key);
        ExternalId id = ids.isEmpty() ? null : random.of(ids);
        filter.put("scheme", id == null ? random.of("ROR", "LEI", "ORCID", "OTHER") : id.scheme.name());
        if (random.chance(50)) {
            filter.put("value", id == null || random.chance(20) ? "tenant-004" : id.value);
        }
        if (random.chance(20)) {
            filter.put("disputed", random.chance(30));
        }
        if (random.chance(10)) {
            filter.put("schemeName", "No Such Scheme");
        }
        return filter;
    }

    /** One or two conditions that the text may meet, each in a different spelling. */
    private Map<String, Object> text(String text) {
        var filter = new HashMap<String, Object>();
        int conditions = random.of(1, 1, 1, 2);
        for (int i = 0; i < conditions; i++) {
            String field = random.of("equals", "in", "startsWith", "contains", "contains");
            String start = text.substring(0, text.offsetByCodePoints(0, 1));
            Object value =
                    switch (field) {
                        case "equals" -> random.variant(text);
                        case "in" -> random.chance(10) ? List.of() : List.of(random.variant(text), "Nowhere");
                        case "startsWith" -> random.variant(random.of(start, text));
                        default -> random.variant(random.of(random.part(text), random.part(text), "%", "_", "!"));
                    };
            filter.put(field, value);
        }
        return filter;
    }

    /** A box around or next to a hub; every third crosses the 180th meridian. */
    private Map<String, Object> box(Hub like) {
        double latitude = like.latitude == null ? 10 : like.latitude;
        double longitude = like.longitude == null ? 170 : like.longitude;
        double south = Math.max(-90, latitude - random.of(0.0, 1.0, 40.0));
        double north = Math.min(90, latitude + random.of(0.0, 1.0, 40.0));
        double west = Math.max(-180, longitude - random.of(0.0, 1.0, 60.0));
        double east = Math.min(180, longitude + random.of(0.0, 1.0, 60.0));
        boolean crossing = random.chance(33) && west < east;
        return Map.of("south", south, "north", north, "west", crossing ? east : west, "east", crossing ? west : east);
    }
}
