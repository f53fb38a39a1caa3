package org.hubgraph.testsupport;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

import org.hubgraph.testsupport.AggregateOracle.Counted;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Compares the groups of root lists, by random fields and under random filters, with those of {@link AggregateOracle}. */
public final class ComparedAggregates {
    public static final int AGGREGATES = Repetitions.of("hubgraph.aggregates", 10, 400);
    /** The largest page. */
    private static final int MOST = 200;
    /** So many pages of a list at most, or one more, if the largest page permits it. */
    private static final int PAGES = Repetitions.of("hubgraph.aggregates.pages", 6, 1_000);

    public static final String GROUP = "keys { field value imprecise } count distinct { field count }";

    private final Random random;

    public ComparedAggregates(Random random) {
        this.random = random;
    }

    /**
     * @param list the field of the query
     * @param type of the rows, as in the names of the filter and the group field
     * @param money the amount of a row; null if the groups of the list have none
     */
    public <T> void compare(
            String list,
            String type,
            List<T> all,
            Supplier<Map<String, Object>> filter,
            BiPredicate<T, Map<String, Object>> oracle,
            AggregateOracle<T> groups,
            Function<T, String> money) {
        for (int time = 0; time < AGGREGATES; time++) {
            Map<String, Object> given = random.nextInt(3) == 0 ? Map.of() : filter.get();
            var by = some(groups.fields(), 3);
            var distinct = some(groups.fields(), 2);
            var rows = all.stream().filter(row -> oracle.test(row, given)).toList();
            var expected = groups.groups(rows, by, distinct, money == null ? row -> null : money);

            int first = Math.max(1 + random.nextInt(12), Math.min(MOST, expected.size() / PAGES));
            var variables = new HashMap<String, Object>(
                    Map.of("filter", given, "by", by, "distinct", distinct, "first", first));
            var found = new ArrayList<Counted>();
            JsonNode page;
            do {
                page = GraphQLCall.data(document(list, type, money != null), variables)
                        .at("/" + list + "/aggregate");
                found.addAll(counted(page.get("groups"), by, distinct));
                variables.put("after", page.at("/pageInfo/endCursor").textValue());
                checkOutside(expected, page);
            } while (page.at("/pageInfo/hasNextPage").asBoolean());

            assertEquals(
                    expected.stream().map(ComparedAggregates::withTotals).toList(),
                    found,
                    () -> GraphQLCall.json(variables));
        }
    }

    private static String document(String list, String type, boolean money) {
        return "query($filter: " + type + "Filter, $by: [" + type + "GroupField!]!, $distinct: [" + type
                + "GroupField!]!, $first: Int, $after: String) { " + list
                + "(filter: $filter, first: 1) { aggregate(by: $by, distinct: $distinct, first: $first, after: $after) {"
                + " groupCount outside { groupCount count } pageInfo { hasNextPage endCursor } groups { " + GROUP
                + (money ? " money { currency meaning count min max sum average }" : "") + " } } } }";
    }

    private static void checkOutside(List<Counted> expected, JsonNode page) {
        int onPage = 0;
        for (JsonNode group : page.get("groups")) {
            onPage += group.get("count").asInt();
        }
        int all = expected.stream().mapToInt(Counted::count).sum();
        assertEquals(expected.size(), page.get("groupCount").asInt());
        assertEquals(
                expected.size() - page.get("groups").size(),
                page.at("/outside/groupCount").asInt());
        assertEquals(all - onPage, page.at("/outside/count").asInt());
    }

    private static Counted withTotals(Counted group) {
        return new Counted(group.keys(), group.count(), group.distinct(), AggregateOracle.totals(group.money()));
    }

    /** The groups of an answer that selects {@link #GROUP}. */
    public static List<Counted> counted(JsonNode groups, List<String> by, List<String> distinct) {
        var counted = new ArrayList<Counted>();
        for (JsonNode group : groups) {
            assertEquals(by, GraphQLCall.texts(group.get("keys"), "/field"));
            assertEquals(distinct, GraphQLCall.texts(group.get("distinct"), "/field"));
            var keys = new ArrayList<String>();
            group.get("keys").forEach(key -> keys.add(text(key)));
            var numbers = new ArrayList<Integer>();
            group.get("distinct")
                    .forEach(number -> numbers.add(number.get("count").asInt()));
            var money = new ArrayList<String>();
            group.path("money")
                    .forEach(total ->
                            money.add(text(total, "currency", "meaning", "count", "min", "max", "sum", "average")));
            Collections.sort(money);
            counted.add(new Counted(keys, group.get("count").asInt(), numbers, money));
        }
        return counted;
    }

    private static String text(JsonNode key) {
        return key.get("imprecise").asBoolean()
                ? AggregateOracle.IMPRECISE
                : key.get("value").isNull()
                        ? AggregateOracle.UNKNOWN
                        : key.get("value").asText();
    }

    private static String text(JsonNode total, String... fields) {
        var texts = new LinkedHashMap<String, String>();
        for (String field : fields) {
            var value = total.get(field);
            if (!value.isNull()) {
                boolean amount = value.isTextual() && value.asText().matches("[0-9.]+");
                texts.put(field, amount ? AggregateOracle.plain(new BigDecimal(value.asText())) : value.asText());
            }
        }
        return String.join(" ", texts.values());
    }

    /** Some of the fields, at most so many. */
    public List<String> some(List<String> fields, int most) {
        var shuffled = new ArrayList<>(fields);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(random.nextInt(most + 1), shuffled.size()));
    }
}
