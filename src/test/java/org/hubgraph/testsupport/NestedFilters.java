package org.hubgraph.testsupport;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.hubgraph.registry.affiliation.Affiliation;
import org.hubgraph.registry.entry.DatedRelation;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.person.Person;
import org.hubgraph.registry.tenant.Tenant;

/** Random filters of all types that pass through relations, as the JSON that a client sends, and their naive evaluation. */
public final class NestedFilters {
    private final FilterModel model;
    private final RandomFilters entries;
    private final FilterOracle oracle;
    private final RandomValues random;

    public NestedFilters(long seed, RegistryData data) {
        model = new FilterModel(data);
        entries = new RandomFilters(seed, data);
        oracle = new FilterOracle(data);
        random = new RandomValues(seed);
    }

    public FilterModel model() {
        return model;
    }

    /** @param depth the most relations that the filter passes through, one after another */
    public Map<String, Object> filter(Class<?> type, int depth) {
        var filter = new HashMap<String, Object>();
        int conditions = random.of(0, 1, 1, 1, 2);
        for (int i = 0; i < conditions; i++) {
            if (depth > 0 && random.chance(65)) {
                link(filter, type, depth - 1);
            } else {
                value(filter, type);
            }
        }
        if (depth > 0 && random.chance(20)) {
            combine(filter, type, depth - 1);
        }
        return filter;
    }

    private void combine(Map<String, Object> filter, Class<?> type, int depth) {
        String field = random.of("and", "or", "not");
        filter.put(
                field, field.equals("not") ? filter(type, depth) : List.of(filter(type, depth), filter(type, depth)));
    }

    private void link(Map<String, Object> filter, Class<?> type, int depth) {
        String field = random.of(List.copyOf(model.links(type).keySet()));
        var link = model.links(type).get(field);
        filter.put(field, link.list() ? list(link.type(), depth) : filter(link.type(), depth));
    }

    private Map<String, Object> list(Class<?> type, int depth) {
        var parts = new HashMap<String, Object>();
        for (String part : random.some(List.of("some", "some", "none", "every", "where"), 2)) {
            parts.put(part, random.chance(15) ? Map.of() : filter(type, depth));
        }
        if (parts.isEmpty() || random.chance(30)) {
            String count = type == Affiliation.class ? random.of("count", "people", "organisations") : "count";
            parts.put(count, random.of(Map.of("max", 0), Map.of("min", 1), Map.of("min", 2), Map.of("max", 2)));
        }
        return parts;
    }

    private void value(Map<String, Object> filter, Class<?> type) {
        if (random.chance(50) && entry(type) != null) {
            filter.putAll(entry(type));
            return;
        }
        String field = random.of(List.copyOf(model.values(type).keySet()));
        var value = model.values(type).get(field);
        var known = model.rows(type).stream()
                .map(value.of())
                .filter(Objects::nonNull)
                .toList();
        if (!known.isEmpty()) {
            filter.put(field, wanted(value.check(), known));
        }
    }

    /** Conditions on the values of an entry; null for other types. */
    private Map<String, Object> entry(Class<?> type) {
        if (type == Hub.class) {
            return entries.hub(0);
        }
        if (type == Tenant.class) {
            return entries.tenant(0);
        }
        if (type == Person.class) {
            return entries.person(0);
        }
        return type == Fund.class ? entries.fund(0) : null;
    }

    private Object wanted(FilterFields.Check check, List<?> known) {
        String like = random.of(known).toString();
        return switch (check) {
            case ANY_OF -> {
                var values = new ArrayList<Object>(List.of(like));
                if (random.chance(50)) {
                    values.add(random.of(known).toString());
                }
                yield values;
            }
            case FROM, UNTIL -> random.chance(50) ? random.sourceDate() : like;
            case IN_FORCE -> random.sourceDate();
            case FLAG -> random.chance(50);
            case SINCE -> like;
            case TEXT ->
                random.of(
                        Map.of("in", List.of(like, "Nothing")),
                        Map.of("startsWith", like.substring(0, 1)),
                        Map.of("contains", like.substring(like.length() / 2)),
                        Map.of("contains", "%"));
        };
    }

    public boolean matches(Class<?> type, Object row, Map<String, Object> filter) {
        return filter.entrySet().stream()
                .filter(condition -> condition.getValue() != null)
                .allMatch(condition -> matches(type, row, condition.getKey(), condition.getValue()));
    }

    private boolean matches(Class<?> type, Object row, String field, Object wanted) {
        switch (field) {
            case "and":
                return ((List<?>) wanted).stream().allMatch(inner -> matches(type, row, map(inner)));
            case "or":
                return ((List<?>) wanted).stream().anyMatch(inner -> matches(type, row, map(inner)));
            case "not":
                return !matches(type, row, map(wanted));
            default:
        }
        var link = model.links(type).get(field);
        if (link != null) {
            var targets = link.targets().apply(row);
            return link.list() ? list(link.type(), targets, map(wanted)) : any(link.type(), targets, wanted);
        }
        var value = model.values(type).get(field);
        return value == null
                ? entry(row, Map.of(field, wanted))
                : matches(value.check(), value.of().apply(row), wanted);
    }

    private boolean list(Class<?> type, List<?> all, Map<String, Object> parts) {
        var rows = all.stream()
                .filter(row -> parts.get("where") == null || matches(type, row, map(parts.get("where"))))
                .toList();
        return (parts.get("some") == null || any(type, rows, parts.get("some")))
                && (parts.get("none") == null || !any(type, rows, parts.get("none")))
                && (parts.get("every") == null
                        || rows.stream().allMatch(row -> matches(type, row, map(parts.get("every")))))
                && counted(rows, row -> row, parts.get("count"))
                && counted(rows, row -> ((Affiliation) row).personKey, parts.get("people"))
                && counted(rows, NestedFilters::organisation, parts.get("organisations"));
    }

    private boolean any(Class<?> type, List<?> rows, Object filter) {
        return rows.stream().anyMatch(row -> matches(type, row, map(filter)));
    }

    private static UUID organisation(Object row) {
        var affiliation = (Affiliation) row;
        return Stream.of(affiliation.tenantKey, affiliation.hubKey, affiliation.fundKey)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static boolean counted(List<?> rows, Function<Object, Object> what, Object count) {
        return count == null || counted(rows.stream().map(what).distinct().count(), map(count));
    }

    private static boolean counted(long number, Map<String, Object> count) {
        return (count.get("min") == null || number >= (int) count.get("min"))
                && (count.get("max") == null || number <= (int) count.get("max"));
    }

    private boolean entry(Object row, Map<String, Object> filter) {
        if (row instanceof Hub hub) {
            return oracle.hub(hub, filter);
        }
        if (row instanceof Tenant tenant) {
            return oracle.tenant(tenant, filter);
        }
        return row instanceof Person person ? oracle.person(person, filter) : oracle.fund((Fund) row, filter);
    }

    private static boolean matches(FilterFields.Check check, Object value, Object wanted) {
        return switch (check) {
            case ANY_OF -> value != null && ((List<?>) wanted).contains(value.toString());
            case FROM -> DateOracle.mayBeFrom(value, (String) wanted);
            case UNTIL -> DateOracle.mayBeUntil(value, (String) wanted);
            case IN_FORCE -> DateOracle.holds((DatedRelation) value, (String) wanted);
            case FLAG -> value.equals(wanted);
            case SINCE ->
                !((Instant) value)
                        .isBefore(OffsetDateTime.parse((String) wanted).toInstant());
            case TEXT -> value != null && text((String) value, map(wanted));
        };
    }

    private static boolean text(String text, Map<String, Object> wanted) {
        return (wanted.get("in") == null || ((List<?>) wanted.get("in")).contains(text))
                && (wanted.get("startsWith") == null || text.startsWith((String) wanted.get("startsWith")))
                && (wanted.get("contains") == null || text.contains((String) wanted.get("contains")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object json) {
        return (Map<String, Object>) json;
    }
}
