package org.hubgraph.testsupport;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

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
            "openOn",
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
            "place",
            "ended",
            "websiteHosts");
    private static final List<String> SHARED = List.of("slugs", "name", "updatedSince");

    private final RandomValues random;
    private final RegistryData data;
    private final RandomConditions conditions;

    public RandomFilters(long seed, RegistryData data) {
        this.random = new RandomValues(seed);
        this.data = data;
        this.conditions = new RandomConditions(random, data);
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
        int number = random.of(0, 1, 1, 1, 2, 2);
        for (int i = 0; i < number; i++) {
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
            case "name" -> conditions.text(random.of(like.allNames.all()).text());
            default ->
                like.updatedAt
                        .plusNanos(random.of(0, 0, 1000, -1000))
                        .atOffset(ZoneOffset.ofHours(random.of(0, 2, -7)))
                        .toString();
        };
    }

    private Object hub(String field, Hub like) {
        return switch (field) {
            case "kinds" -> conditions.constants(HubKind.values(), 3);
            case "countries" -> conditions.countries(like.country);
            case "subdivisions" -> random.some(List.of("CN-SH", "FR-IDF", "No province"), 2);
            case "city" -> conditions.text(like.city == null ? "Suva" : like.city);
            case "district" -> conditions.text(like.district == null ? "Pudong" : like.district);
            case "services" -> conditions.constants(ServiceKind.values(), 2);
            case "openedFrom", "openedUntil", "openOn" ->
                like.openedOn == null || random.chance(50) ? random.sourceDate() : like.openedOn.toString();
            case "parentId" ->
                like.parentKey == null || random.chance(20)
                        ? like.getId()
                        : data.entry(Hub.class, like.parentKey).getId();
            case "within" -> conditions.box(like);
            case "websiteHosts" -> conditions.hosts();
            case "statuses" -> conditions.constants(HubStatus.values(), 2);
            case "statusVerifiedFrom", "statusVerifiedUntil" ->
                like.statusVerifiedOn == null || random.chance(50)
                        ? random.sourceDate()
                        : like.statusVerifiedOn.toString();
            case "sectors" -> conditions.sectors();
            case "externalId" -> conditions.externalId(like);
            default -> throw new IllegalArgumentException(field);
        };
    }

    private Object tenant(String field, Tenant like) {
        return switch (field) {
            case "kinds" -> conditions.constants(TenantKind.values(), 4);
            case "sectors" -> conditions.sectors();
            case "countries" -> conditions.countries(like.country);
            case "externalId" -> conditions.externalId(like);
            case "ended" -> random.chance(50);
            case "place" -> conditions.place();
            case "emailDomains", "websiteHosts" -> conditions.hosts();
            default -> like.foundedOn == null || random.chance(50) ? random.sourceDate() : like.foundedOn.toString();
        };
    }

    private Object person(String field, Person like) {
        if (field.equals("fieldsOfWork")) {
            return random.some(List.of("PHYSICS", "computer-vision", "물리학", "Law"), 2);
        }
        return conditions.externalId(like);
    }

    private Object fund(String field, Fund some) {
        if (field.equals("externalId")) {
            return conditions.externalId(some);
        }
        if (field.equals("ended")) {
            return random.chance(50);
        }
        if (field.equals("websiteHosts")) {
            return conditions.hosts();
        }
        if (field.equals("levels")) {
            return conditions.constants(FundLevel.values(), 3);
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
}
