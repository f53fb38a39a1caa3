package org.hubgraph.registry.filter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.hubgraph.registry.affiliation.Affiliation;
import org.hubgraph.registry.backing.Backing;
import org.hubgraph.registry.entry.DatedRelation;
import org.hubgraph.registry.entry.RegistryEntry;
import org.hubgraph.registry.fund.Fund;
import org.hubgraph.registry.hub.Hub;
import org.hubgraph.registry.person.Person;
import org.hubgraph.registry.tenant.Tenant;
import org.hubgraph.testsupport.DateOracle;
import org.hubgraph.testsupport.EachDatabase;
import org.hubgraph.testsupport.FilterOracle;
import org.hubgraph.testsupport.GeneratedRegistry;
import org.hubgraph.testsupport.GraphQLCall;
import org.hubgraph.testsupport.PagedList;
import org.hubgraph.testsupport.RandomFilters;
import org.hubgraph.testsupport.RandomValues;
import org.hubgraph.testsupport.RegistryData;
import org.hubgraph.testsupport.RegistryGenerator;
import org.hubgraph.testsupport.Repetitions;
import org.hubgraph.testsupport.Seed;
import org.hubgraph.value.PartialDate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The lists of all relations have exactly the rows that a simple evaluation of their filters finds, in order. */
@EachDatabase
@QuarkusTest
@TestProfile(GeneratedRegistry.class)
class RelationFilterOracleTest {
    private static final int FILTERS = Repetitions.of("hubgraph.filters", 12, 250);
    private static final List<String> DATES =
            List.of("inForceOn", "sinceFrom", "sinceUntil", "untilFrom", "untilUntil", "ended");

    @Inject
    RegistryGenerator generator;

    private RegistryData data;
    private FilterOracle nouns;
    private RandomFilters nounFilters;
    private RandomValues random;

    @BeforeEach
    void rows() {
        long seed = Seed.of(RelationFilterOracleTest.class);
        data = generator.data();
        nouns = new FilterOracle(data);
        nounFilters = new RandomFilters(seed, data);
        random = new RandomValues(seed);
    }

    @Test
    void tenancies() {
        compare(
                "tenancies",
                "TenancyFilter",
                data.tenancies,
                List.of("standings", "hub", "tenant"),
                row -> row.since,
                (row, filter) -> one(filter, "standings", row.standing)
                        && end(filter, "hub", Hub.class, row.hubKey)
                        && end(filter, "tenant", Tenant.class, row.tenantKey));
    }

    @Test
    void affiliations() {
        var fields = List.of("roles", "person", "tenant", "hub", "fund", "onBehalfOf");
        compare("affiliations", "AffiliationFilter", data.affiliations, fields, row -> row.since, this::matches);
    }

    private boolean matches(Affiliation row, Map<String, Object> filter) {
        return one(filter, "roles", row.role)
                && end(filter, "person", Person.class, row.personKey)
                && end(filter, "tenant", Tenant.class, row.tenantKey)
                && end(filter, "hub", Hub.class, row.hubKey)
                && end(filter, "fund", Fund.class, row.fundKey)
                && end(filter, "onBehalfOf", Tenant.class, row.onBehalfOfKey);
    }

    @Test
    void backings() {
        var fields = List.of("kinds", "fund", "organisation", "person", "hub", "tenant", "committedFrom", "inRound");
        compare("backings", "BackingFilter", data.backings, fields, row -> row.committedOn, this::matches);
    }

    private boolean matches(Backing row, Map<String, Object> filter) {
        return one(filter, "kinds", row.kind)
                && end(filter, "fund", Fund.class, row.fundKey)
                && end(filter, "organisation", Tenant.class, row.backerTenantKey)
                && end(filter, "person", Person.class, row.personKey)
                && end(filter, "hub", Hub.class, row.hubKey)
                && end(filter, "tenant", Tenant.class, row.tenantKey)
                && from(filter, "committedFrom", row.committedOn)
                && (filter.get("inRound") == null || filter.get("inRound").equals(row.roundKey != null));
    }

    @Test
    void operatorships() {
        compare(
                "operatorships",
                "OperatorshipFilter",
                data.operatorships,
                List.of("hub", "operator"),
                row -> row.since,
                (row, filter) -> end(filter, "hub", Hub.class, row.hubKey)
                        && end(filter, "operator", Tenant.class, row.operatorKey));
    }

    private <R extends DatedRelation> void compare(
            String field,
            String type,
            List<R> rows,
            List<String> own,
            Function<R, PartialDate> date,
            BiPredicate<R, Map<String, Object>> oracle) {
        var order = Comparator.comparing(date, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(row -> row.key.toString());
        String document = "query($filter: " + type + ", $first: Int, $after: String) { list: " + field
                + "(filter: $filter, first: $first, after: $after) { totalCount nodes { id }"
                + " pageInfo { hasNextPage endCursor } } }";
        var sorted = rows.stream().sorted(order).toList();
        int telling = 0;
        for (int time = 0; time < FILTERS; time++) {
            var filter = filter(own, 2);
            var expected = sorted.stream()
                    .filter(row -> matches(row, filter, oracle))
                    .map(DatedRelation::getId)
                    .toList();
            telling += expected.isEmpty() || expected.size() == rows.size() ? 0 : 1;

            var found = new ArrayList<String>();
            var variables = new HashMap<String, Object>(Map.of("filter", filter, "first", PagedList.MOST));
            boolean more = true;
            while (more) {
                var page = GraphQLCall.data(document, variables).get("list");
                assertEquals(expected.size(), page.get("totalCount").asInt(), () -> GraphQLCall.json(filter));
                found.addAll(GraphQLCall.texts(page.get("nodes"), "/id"));
                variables.put("after", page.at("/pageInfo/endCursor").textValue());
                more = page.at("/pageInfo/hasNextPage").asBoolean();
            }
            assertEquals(expected, found, () -> GraphQLCall.json(filter));
        }
        int known = telling;
        assertTrue(telling > FILTERS / 8, () -> "only " + known + " of " + FILTERS + " filters choose among the rows");
    }

    private <R extends DatedRelation> boolean matches(
            R row, Map<String, Object> filter, BiPredicate<R, Map<String, Object>> oracle) {
        return oracle.test(row, filter)
                && inForce(row, filter.get("inForceOn"))
                && from(filter, "sinceFrom", row.since)
                && until(filter, "sinceUntil", row.since)
                && from(filter, "untilFrom", row.until)
                && until(filter, "untilUntil", row.until)
                && (filter.get("ended") == null || filter.get("ended").equals(row.ended))
                && (filter.get("and") == null
                        || nested(filter.get("and")).stream().allMatch(inner -> matches(row, inner, oracle)))
                && (filter.get("or") == null
                        || nested(filter.get("or")).stream().anyMatch(inner -> matches(row, inner, oracle)))
                && (filter.get("not") == null || !matches(row, map(filter.get("not")), oracle));
    }

    private Map<String, Object> filter(List<String> own, int depth) {
        var filter = new HashMap<String, Object>();
        int conditions = random.of(0, 1, 1, 1, 2);
        for (int i = 0; i < conditions; i++) {
            String field = random.chance(60) ? random.of(own) : random.of(DATES);
            filter.put(field, value(field));
        }
        if (depth > 0 && random.chance(40)) {
            switch (random.of("and", "or", "not")) {
                case "and" -> filter.put("and", List.of(filter(own, depth - 1), filter(own, depth - 1)));
                case "or" -> filter.put("or", List.of(filter(own, depth - 1), filter(own, depth - 1)));
                default -> filter.put("not", filter(own, depth - 1));
            }
        }
        return filter;
    }

    private Object value(String field) {
        return switch (field) {
            case "standings" -> List.of(random.of("RESIDENT", "NEIGHBOUR"));
            case "roles" -> random.some(List.of("FOUNDER", "MEMBER", "OTHER", "CHIEF_EXECUTIVE", "DIRECTOR"), 3);
            case "kinds" -> random.some(List.of("INVESTMENT", "GRANT", "LOAN", "OTHER", "GOVERNMENT_SUPPORT"), 3);
            case "ended", "inRound" -> random.chance(50);
            case "hub" -> nounFilters.hub(1);
            case "tenant", "organisation", "operator", "onBehalfOf" -> nounFilters.tenant(1);
            case "person" -> nounFilters.person(1);
            case "fund" -> nounFilters.fund(1);
            default -> random.sourceDate();
        };
    }

    private static boolean one(Map<String, Object> filter, String field, Enum<?> value) {
        return filter.get(field) == null || ((List<?>) filter.get(field)).contains(value.name());
    }

    private boolean end(Map<String, Object> filter, String field, Class<? extends RegistryEntry> type, UUID key) {
        if (filter.get(field) == null) {
            return true;
        }
        return key != null && matches(data.entry(type, key), map(filter.get(field)));
    }

    private boolean matches(RegistryEntry entry, Map<String, Object> filter) {
        if (entry instanceof Hub hub) {
            return nouns.hub(hub, filter);
        }
        if (entry instanceof Tenant tenant) {
            return nouns.tenant(tenant, filter);
        }
        return entry instanceof Person person ? nouns.person(person, filter) : nouns.fund((Fund) entry, filter);
    }

    private static boolean inForce(DatedRelation row, Object date) {
        if (date == null) {
            return true;
        }
        boolean begun = row.since == null || !first(row.since).isAfter(last(date));
        boolean over = row.until == null ? row.ended : last(row.until).isBefore(first(date));
        return begun && !over;
    }

    private static boolean from(Map<String, Object> filter, String field, PartialDate date) {
        return filter.get(field) == null || date != null && !last(date).isBefore(first(filter.get(field)));
    }

    private static boolean until(Map<String, Object> filter, String field, PartialDate date) {
        return filter.get(field) == null || date != null && !first(date).isAfter(last(filter.get(field)));
    }

    private static LocalDate first(Object date) {
        return DateOracle.firstDay(date.toString());
    }

    private static LocalDate last(Object date) {
        return DateOracle.lastDay(date.toString());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object filter) {
        return (Map<String, Object>) filter;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> nested(Object filters) {
        return (List<Map<String, Object>>) filters;
    }
}
